import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDamage } from '../src/damage/index.js';
import { explain } from '../src/pipeline.js';
import { FOREIGN_WORDS } from './support/foreign.js';
import { KEYWORDS, makePage, squash } from './support/injected-pages.js';
import { SENTENCES } from './support/prose.js';
import { RUNS } from './support/runs.js';
import { seeded } from './support/seeded.js';

const kindsIn = (text: string): string[] => findDamage(text).map(({ kind }) => kind);

const VOWELS = 'aăâeêioôơuưy';

/** A second tone on another vowel of each word that has one and two vowels, as cloaked pages have it. */
function strewTones(text: string): string {
  return text.replace(/\p{L}+/gu, word => {
    if (!/[\u0300\u0301\u0303\u0309\u0323]/.test(word.normalize('NFD'))) return word;
    const at = [...word].findIndex(letter => VOWELS.includes(letter));
    if (at < 0) return word;
    return `${word.slice(0, at + 1)}\u0309${word.slice(at + 1)}`.normalize('NFC');
  });
}

const split = (text: string, joiner: string): string =>
  text.replace(/\p{L}\p{M}*/gu, letter => letter + joiner);

/** Words longer than any syllable that hold an accent: glue that shows by itself. */
const longGlue = (text: string): string[] =>
  (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter(word => word.length > 7 && /[^\x00-\x7f]/.test(word));

/** Keywords one after the other, most of them without a space between. */
function chain(random: () => number): string {
  const known = KEYWORDS.filter(({ group }) => group === 'known');
  return Array.from({ length: 10 }, () => known[Math.floor(random() * known.length)].text).join('');
}

describe('damage on purpose', () => {
  // Lines with fewer than two glued words with accents are not searched: bench/quality/injections.ts counts what is missed.
  test('keywords glued pairwise, two of them at least with accents', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.constantFrom(...SENTENCES), (seed, sentence) => {
        const text = chain(seeded(seed));
        fc.pre(longGlue(text).length > 1);
        const [found, ...more] = findDamage(`${sentence}\n${text}\n${sentence}`);
        expect([found.kind, more]).toEqual(['keyword-chain', []]);
        expect(found.start).toBeGreaterThanOrEqual(sentence.length + 1);
        expect(found.end).toBeLessThanOrEqual(sentence.length + 1 + text.length);
      }),
      // What chains look like is a rate, and no law: the same ones each time.
      { seed: 20_261, numRuns: RUNS / 10 },
    );
  });

  test('an invisible character behind each letter, NFC and NFD', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SENTENCES),
        fc.constantFrom('\u034f', '\u200b', '\u2060', '\u00ad'),
        fc.constantFrom('NFC', 'NFD'),
        (sentence, joiner, form) => {
          const text = split(sentence.normalize(form), joiner);
          const [found, ...more] = findDamage(text);
          expect([found.kind, found.start, more]).toEqual(['split-letters', 0, []]);
          expect(text.slice(found.end)).not.toMatch(/\p{L}/u);
        },
      ),
      { numRuns: RUNS / 10 },
    );
  });

  test('tones strewn into words', () => {
    const text = 'Các môn thể thao dưới nước và bóng đá đường phố được nhiều bạn trẻ ở các quận yêu mến.';
    expect(kindsIn('tròng thế gịới thể thảó, bóng đá lúôn là một trõng những môn')).toEqual(['random-tones']);
    expect(kindsIn('thểó thảó gịới lúôn')).toEqual(['random-tones']);
    expect(kindsIn('thểó thảó gịới lúôn'.normalize('NFD'))).toEqual(['random-tones']);
    expect(kindsIn(text)).toEqual([]);
    expect(kindsIn(strewTones(text))).toEqual(['random-tones']);
    for (const form of ['NFC', 'NFD']) {
      const prose = SENTENCES.join(' ');
      expect(kindsIn(strewTones(prose).normalize(form)), form).toEqual(['random-tones']);
    }
  });

  test('the frame of a template around Vietnamese text', () => {
    const prose = SENTENCES.slice(0, 6).join(' ');
    const page = `会员登录 - 用户注册\n${prose}\n来源:Tin nhanh 阅读:87次\n上一篇:Chợ hoa`;
    const found = findDamage(page);
    expect(found.map(({ kind }) => kind)).toEqual(['page-frame', 'page-frame', 'page-frame']);
    expect(found.map(({ start, end }) => page.slice(start, end))).toEqual([
      '会员登录 - 用户注册',
      '来源:Tin nhanh 阅读:87次',
      '上一篇:Chợ hoa',
    ]);
    expect(explain(page).damage).toEqual(found);
    expect(explain(page, { preset: 'index' }).output).toContain('会员登录');
  });

  test('prose that quotes what such frames say has none', () => {
    const prose = SENTENCES.slice(0, 6).join(' ');
    const quoted = 'Nút «用户注册» để đăng ký, chữ “上一篇” là bài trước, còn (首页) là trang chủ.';
    expect(findDamage(`${prose}\n${quoted}`)).toEqual([]);
    expect(findDamage(`${prose}\n${quoted}\n上一篇:Chợ hoa`).map(({ kind }) => kind)).toEqual(['page-frame']);
  });

  test('pages of the injecting family show their frames, whatever else is found', () => {
    const random = seeded(7);
    const page = makePage({
      title: 'Phiên chợ vùng cao mở thêm một buổi cuối tuần',
      paragraphs: SENTENCES.slice(8, 20),
      keyword: 'kèo nhà cái hôm nay',
      variant: 'A',
      titleMode: 'shown',
      random: () => Math.min(0.5, random()),
    })!;
    expect(new Set(kindsIn(page.text))).toEqual(new Set(['page-frame']));
  });
});

describe('no damage', () => {
  test.each([
    ['a Chinese page', '您现在的位置是:首页 >> 体育\n会员登录 - 用户注册\n今天天气很好,大家都出去玩。'],
    [
      'a text in both languages',
      'Bài học: 简介 và 来源 là hai từ mới\n他今天不在家,明天才回来。我们一起去看电影吧,好不好?',
    ],
    ['one word in Chinese', 'Quán phở Hòa ở phường Bến Nghé có biển đề 首页 rất lạ mắt với người qua đường.'],
    [
      'a soft hyphen here and there',
      'các trường đại\u00adhọc và cao\u00adđẳng mở\u00adcửa đón sinh\u00adviên',
    ],
    ['joiners of another script', 'क\u200dष त\u200dर ज\u200dञ श\u200dर द\u200dध प\u200dर'],
    ['Persian', 'می\u200cخواهم خانه\u200cها را ببینم و کتاب\u200cها را بخوانم'],
    ['a family of emoji', '👨\u200d👩\u200d👧\u200d👦 và 👩\u200d🚀'],
    ['two slips of the pen', 'Ở đây có gịới hạn, ai cũng thảó luận nhưng rồi về nhà ăn cơm như mọi ngày'],
    ['misplaced tones', 'hòan tòan thỏai mái, qúy khách hùynh đệ khỏang khắc lọai hình tóan hoc'],
    ['Yoruba', 'ọ̀rọ̀ẹbí rẹ̀ tàbí sí ọ̀rọ̀ ìdílé rẹ̀ tàbí ìwé tí a kọ sí i; a kò sì gbọdọ̀ ba iyì àti orúkọ rẹ̀'],
    ['a text about football', 'Kết quả bóng đá hôm nay: lịch thi đấu, bảng xếp hạng và kèo nhà cái đều đổi'],
    [
      'a list of football words',
      'bóng đá, bóng rổ, cầu lông, kết quả, lịch thi đấu, bảng xếp hạng, trực tiếp, soi kèo',
    ],
    [
      'parts of foreign words',
      'máni Winter Hãy viết họ tên bằng chữ in, đúng như trong giấy khai sinh. Grândola',
    ],
    ['hashtags', '#BóngĐá #KếtQuảBóngĐá #LịchThiĐấu #TrựcTiếp #BảngXếpHạng'],
    ['lost spaces', 'bảnsaogiấychứngnhận quyềnsửdụng đấtđai, nhàở vàtàisản gắnliền'],
  ])('%s', (_, text) => {
    expect(findDamage(text)).toEqual([]);
  });

  test('sentences, and words of other languages', () => {
    const words = [...SENTENCES, ...Object.values(FOREIGN_WORDS).flat()];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), parts => {
        expect(findDamage(parts.join(' '))).toEqual([]);
        expect(findDamage(parts.join('\n').normalize('NFD'))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test('prose that lost spaces is no chain of keywords', () => {
    const text =
      'Công tác dân số bao gồm cung cấpthông tin, tuyên truyền, giáo dục và hoạt động phục vụgia đình, xã hội theo kế hoạchphát triển của quốc gia và pháp luật.';
    expect(kindsIn(text)).toEqual([]);
    expect(kindsIn(text.replaceAll(', ', ''))).not.toContain('keyword-chain');
  });

  test('one injection is no chain', () => {
    for (const { text } of KEYWORDS) {
      const line = `Chiều xuống,${squash('Phiên chợ vùng cao mở thêm một buổi')}${text} nhưng khách vẫn đông.`;
      expect(findDamage(line), text).toEqual([]);
    }
  });
});

describe('laws', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          'ệ',
          '\u034f',
          'a',
          '首页',
          '会员登录',
          '\n',
          ' ',
          'kèo',
          'ó',
          '\u0301',
          '\ud800',
          'bóng đá',
        ),
        { maxLength: 60 },
      )
      .map(parts => parts.join('')),
  );

  test('spans are sorted, in range, each within a line, and told why', () => {
    fc.assert(
      fc.property(any, text => {
        let last = 0;
        for (const { start, end, reasons } of findDamage(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).not.toContain('\n');
          expect(reasons.length).toBeGreaterThan(0);
          last = start;
        }
      }),
      { numRuns: RUNS },
    );
  });
});

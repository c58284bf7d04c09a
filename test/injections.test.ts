import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, type Edit, type Span } from '../src/edits.js';
import {
  createInjections,
  findInjections,
  type Injection,
  injectionEdits,
  removeInjections,
} from '../src/injections/index.js';
import { FOREIGN_WORDS } from './support/foreign.js';
import { KEYWORDS, makePage, squash, type TitleMode, type Variant } from './support/injected-pages.js';
import { SENTENCES } from './support/prose.js';
import { RUNS } from './support/runs.js';
import { seeded } from './support/seeded.js';

const TITLES = [
  'Hội sách mùa thu mở cửa tại công viên trung tâm',
  'Đội thuyền rồng làng Vĩnh Tuy về nhất sau ba lượt đua',
  'Trường vùng cao có thêm phòng đọc nhờ thư viện lưu động',
  'Bến phà Cồn Én ngừng chạy vì nước lên quá nhanh',
  'Người thợ gốm già truyền nghề cho hai cháu nội',
  'Khai mạc triển lãm tranh thiếu nhi về biển đảo',
  'Giá cà phê nhích lên, nông dân chưa vội bán',
  'Cầu treo bản Nậm Cắn được sửa xong trước mùa mưa',
  'Ông lão 80 tuổi đạp xe xuyên Việt thăm bạn cũ',
  'Lớp học nấu ăn miễn phí của đầu bếp Olivia tại phố cổ',
];

interface Made {
  readonly title: number;
  readonly keyword: number;
  readonly variant: Variant;
  readonly titleMode: TitleMode;
  readonly seed: number;
}

/** Pages by the recipe; only those that show the injection once, if not told otherwise. */
const anyPage = (titleModes: readonly TitleMode[], onlyKnown: boolean, often = false) => {
  const keywords = KEYWORDS.filter(keyword => !onlyKnown || keyword.group === 'known');
  return fc
    .record<Made>({
      title: fc.nat(TITLES.length - 1),
      keyword: fc.nat(keywords.length - 1),
      variant: fc.constantFrom<Variant>('A', 'B', 'C'),
      titleMode: fc.constantFrom(...titleModes),
      seed: fc.nat(1_000_000),
    })
    .map(({ title, keyword, variant, titleMode, seed }) => {
      const random = seeded(seed);
      const from = Math.floor(random() * (SENTENCES.length - 8));
      const paragraphs = [
        SENTENCES.slice(from, from + 4).join(' '),
        SENTENCES.slice(from + 4, from + 8).join(' '),
      ];
      return makePage({
        title: TITLES[title],
        paragraphs,
        keyword: keywords[keyword].text,
        variant,
        titleMode,
        random,
      });
    })
    .filter(page => page !== undefined)
    .filter(page => often === page.others.length > 0);
};

const textOf = (text: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  text.slice(start, end);

describe('injected text', () => {
  const frame = 'Bài mới - Trang chủ - Liên hệ\n';
  const title = 'Nghệ nhân làng Chuông kể chuyện giữ nghề làm nón lá';
  const squashed = squash(title)!;

  test('a title and its keyword in brackets give the exact span and the torn word', () => {
    const text = `${frame}【soi kèo porto】${title}\n\nHội làng vui. The${squashed}soi kèo portoo mọi năm thì đông.`;
    const [found, ...more] = findInjections(text);
    expect(more).toEqual([]);
    expect(textOf(text, found)).toBe(`${squashed}soi kèo porto`);
    expect(textOf(text, found.squashed)).toBe(squashed);
    expect(textOf(text, found.keyword!)).toBe('soi kèo porto');
    expect(textOf(text, found.source!)).toBe(`【soi kèo porto】${title}`);
    expect(found).toMatchObject({
      carrier: 'Theo',
      confidence: 'certain',
      endCertain: true,
      alternatives: [],
    });
    expect(found.reasons.join('; ')).toContain('【soi kèo porto】');
    expect(removeInjections(text)).toContain('Hội làng vui. Theo mọi năm thì đông.');
  });

  test('behind a comma the comma and the space stay', () => {
    const text = `${title}\nNón làng bền,${squashed}lịch thi đấu bóng đá dortmund những người đi chợ bảo thế.`;
    expect(removeInjections(text)).toBe(`${title}\nNón làng bền, những người đi chợ bảo thế.`);
  });

  test('a number in the keyword makes no handle of the names in the title (NguyễnVănBình99)', () => {
    const named = 'Trường Lê Lợi đón bảy mươi học sinh mới chuyển đến';
    const run = `${squash(named)!}bong79 tv`;
    const text = `【bong79 tv】${named}\n\nNắng lên,${run} sân trường vắng lặng.`;
    expect(findInjections(text).map(found => textOf(text, found))).toEqual([run]);
    expect(removeInjections(text)).toContain('Nắng lên, sân trường vắng lặng.');
  });

  test('a torn word is not put together with its tone twice', () => {
    const text = `${title}\n\nChè kho ngọ${squashed}lịch thi đấu ngoại hạng anht lịm, ai ăn cũng khen.`;
    const [found] = findInjections(text);
    expect(textOf(text, found.keyword!)).toBe('lịch thi đấu ngoại hạng anh');
    expect(found.carrier).toBe('ngọt');
  });

  test('without the title the syllables tell it, and the keyword where it ends', () => {
    const text = `Ai cũng thích nón lá. The${squashed}trưc tiếp bóng đáo lời kể, nghề đã trăm năm.`;
    const [found] = findInjections(text);
    expect(found).toMatchObject({ carrier: 'Theo', confidence: 'certain', source: undefined });
    expect(removeInjections(text)).toBe('Ai cũng thích nón lá. Theo lời kể, nghề đã trăm năm.');
  });

  test('a keyword without accents and without spaces', () => {
    const text = `${title}\nChợ họp sớm,${squashed}ketquabongda milan nhưng hàng bán chậm.`;
    const [found] = findInjections(text);
    expect(textOf(text, found.keyword!)).toBe('ketquabongda milan');
  });

  test('a tone that moved in the title, an eth, and a piece of a longer line do not matter', () => {
    const run = 'ỷsảnĐồngNaiđượcmùatômhù';
    for (const line of [
      'Thủy sản Đồng Nai được mùa tôm hùm',
      'Thuỷ sản Đồng Nai được mùa tôm hùm',
      'Thủy sản \u00d0ồng Nai được mùa tôm hùm',
      'Trang nhất » Kinh tế » Thủy sản Đồng Nai được mùa tôm hùm | Tin chiều',
      'Thủy sản Đồng Nai được mùa tôm hùm'.normalize('NFD'),
    ]) {
      const text = `${line}\nSáng ra,${run}kèo nhà cái nhưng giá vẫn thấp.`;
      const [found] = findInjections(text);
      expect(found, line).toMatchObject({ confidence: 'certain', source: { start: 0, end: line.length } });
      expect(text.slice(found.start, found.squashed.end), line).toBe(run);
    }
  });

  test('a keyword that would hold a torn word has no sure end', () => {
    const text = `${title}\nĐội thắng. Ch${squashed}trực tiếp bóng đáị lựa mớ rau muống còn tươi, trả tiền rồi vội vã về.`;
    expect(findInjections(text)[0]).toMatchObject({ confidence: 'certain' });
    const whole = `${title}\nĐội thắng. Chị lựa mớ rau muống còn tươi, trả tiền rồi vội vã về.`;
    expect([text, whole]).toContain(removeInjections(text));
  });

  test.each([
    [
      'a word that holds the rest of the torn word',
      'C',
      'ketquabongda',
      'hị lựa mớ rau muống còn tươi, trả tiền rồi về.',
    ],
    [
      'a phrase within a word of the sentence',
      'Ch',
      'tructiepbongda',
      'ị lựa mớ rau muống còn tươi, trả tiền rồi về.',
    ],
    ['a letter of a word of the sentence', 's', 'truc tiep bong da', 'ao con suối ấy mang tên Khuỷu Tay.'],
    [
      'the rest glued to a name',
      'thù',
      'kết quả trận real madrid',
      'ng nước uống. Chiều xuống, chuông chùa vọng.',
    ],
    [
      'a word with its tone in the wrong place',
      'khó',
      'lịch thi đấu của pohang steelers',
      'a cửa tự tay mình làm.',
    ],
    ['the rest glued to a phrase', 'qu', 'kết quả giao hữu quốc tế', 'ýt ngọt lịm, vỏ mỏng, thơm mùi nắng.'],
  ])('the cut never goes on into the sentence: %s', (_, head, keyword, rest) => {
    for (const shown of ['', `${title}\n`]) {
      const text = `${shown}Hội làng vui. Nhà có ${head}${squashed}${keyword}${rest}`;
      const clean = `${shown}Hội làng vui. Nhà có ${head}${rest}`;
      expect([text, clean]).toContain(removeInjections(text));
      expect(findInjections(text)).toMatchObject([{ confidence: 'certain' }]);
    }
  });

  test.each(['xoso666', 'u22 campuchia', '90 phút tv', '7m.cn tỷ số', 'ketqua.net'])(
    'a number or an address that a keyword glues to names of the title is no name that somebody chose: %s',
    keyword => {
      const named = 'Quận Cửu Chân thời thuộc Hán';
      const text = `${named}\nNắng lên,${squash(named)!}${keyword} mà sân vắng.`;
      expect(findInjections(text)).toMatchObject([
        { start: text.indexOf(squash(named)!, 30), confidence: 'certain' },
      ]);
      const name = 'Bạn của NguyễnVănBìnhAn90 vừa viết';
      expect(findInjections(`Nguyễn Văn Bình An\n${name}`)).toEqual([]);
    },
  );

  test.each(['90 phút tv', '7m cn tỷ số'])(
    'without the title, a keyword that begins with a number: %s',
    keyword => {
      const text = `Ai cũng thích nón lá. Nắng lên,${squashed}${keyword} mà sân vắng.`;
      expect(findInjections(text)).toMatchObject([{ start: text.indexOf(squashed), confidence: 'certain' }]);
    },
  );

  test('an end that is in doubt is reported with other ends, and cut only if asked', () => {
    const text = `${title}\nNón bền,${squashed}đồ gốm cổ men lam rạn giá rẻ.`;
    const [found] = findInjections(text);
    expect(found).toMatchObject({ start: text.indexOf(squashed), confidence: 'certain', endCertain: false });
    expect(found.alternatives.length).toBeGreaterThan(0);
    expect(removeInjections(text)).toBe(text);
    expect(removeInjections(text, { ends: 'best' })).not.toBe(text);
  });

  test('decomposed pages show what composed ones show', () => {
    fc.assert(
      fc.property(anyPage(['shown', 'prefix', 'absent'], false), ({ text }) => {
        const decomposed = text.normalize('NFD');
        const told = (page: string) =>
          findInjections(page).map(({ start, end, confidence, carrier, keyword }) => [
            page.slice(0, start).normalize('NFC'),
            page.slice(start, end).normalize('NFC'),
            keyword && page.slice(keyword.start, keyword.end).normalize('NFC'),
            confidence,
            carrier,
          ]);
        expect(told(decomposed)).toEqual(told(text));
        expect(removeInjections(decomposed).normalize('NFC')).toBe(removeInjections(text));
      }),
      { numRuns: RUNS / 5 },
    );
  });

  test('what stands before is known, what comes after is not', () => {
    const run = squash('Cờ Úc ở Ý ạ')!;
    const line = `Sáng ra,${run}xem nhưng mưa.`;
    expect(findInjections(`Cờ Úc ở Ý ạ\n${line}`)[0]?.source).toEqual({ start: 0, end: 11 });
    expect(findInjections(`${line}\nCờ Úc ở Ý ạ`)).toEqual([]);
  });
});

/** The first four are rates near one, which bench/quality/injections.ts measures, and no laws: the same pages each time. */
const SAME = { seed: 20_261 };

describe('injected pages by the recipe', () => {
  test('with the keyword before the title the span is exact and the repair whole', () => {
    fc.assert(
      fc.property(anyPage(['prefix'], false), page => {
        const [found, ...more] = findInjections(page.text);
        expect(more).toEqual([]);
        expect([found.start, found.end, found.carrier]).toEqual([page.start, page.end, page.carrier]);
        expect(removeInjections(page.text)).toBe(page.clean);
      }),
      { ...SAME, numRuns: RUNS / 4 },
    );
  });

  test('with the title alone it is found, and a known keyword is cut right or not at all', () => {
    fc.assert(
      fc.property(anyPage(['shown'], true), page => {
        const [found, ...more] = findInjections(page.text);
        expect(more).toEqual([]);
        expect(found.start).toBe(page.start);
        expect(found.confidence).toBe('certain');
        expect([page.text, page.clean]).toContain(removeInjections(page.text));
      }),
      { ...SAME, numRuns: RUNS / 4 },
    );
  });

  test('without the title it is found', () => {
    fc.assert(
      fc.property(anyPage(['absent'], true), page => {
        const findings = findInjections(page.text);
        expect(findings.length).toBe(1);
        expect(findings[0].start < page.end && page.start < findings[0].end).toBe(true);
        expect([page.text, page.clean]).toContain(removeInjections(page.text));
      }),
      { ...SAME, numRuns: RUNS / 4 },
    );
  });

  test('a summary that breaks off, and a second copy of the page', () => {
    fc.assert(
      fc.property(anyPage(['shown', 'prefix'], false, true), page => {
        const findings = findInjections(page.text);
        const gold: readonly Span[] = [page, ...page.others];
        const isGold = ({ start, end }: Span): boolean =>
          gold.some(span => start < span.end && span.start < end);
        expect(findings.every(isGold)).toBe(true);
        expect(findings.some(({ start }) => start === page.start)).toBe(true);
      }),
      { ...SAME, numRuns: RUNS / 10 },
    );
  });

  test('a clean page gives nothing and stays the very same string', () => {
    fc.assert(
      fc.property(anyPage(['shown', 'prefix', 'absent'], false), page => {
        expect(findInjections(page.clean)).toEqual([]);
        expect(removeInjections(page.clean)).toBe(page.clean);
      }),
      { numRuns: RUNS / 10 },
    );
  });
});

describe('what is no injection', () => {
  const vietnamese = (text: string): string => `Sáng nay trời mưa, ${text} nên đường rất trơn.`;

  test.each([
    ['a word in capitals and small letters', 'bài HàNộiMùaThuVàngLá được hát'],
    ['a hashtag', '#ChuyểnĐổiSốQuốcGiaHômNay lan khắp nơi'],
    ['a handle', '@NguyễnVănBìnhMinhQuânSự viết'],
    ['a file name', 'tệp BáoCáoTổngKếtCuốiNămHọc.docx gửi muộn'],
    ['an address', 'xem https://vidu.vn/đườnglàngngàyấyvàhômnay.html nhé'],
    ['lost spaces', 'bảnsaogiấychứngnhậnquyềnsửdụng bị thất lạc'],
    ['lost spaces before football', 'mọingườirủnhauđixem bóng đá hôm nay'],
    ['a glued sentence', 'vìtrờimưatoquánên không ai ra đồng'],
    ['a long cry', 'ôôôôôôôôôôôôôôôôôô vui quá ááááááááá'],
    ['a chemical name', 'chất pôlyvinylclorua và hiđrocacbonat'],
    ['a borrowed word', 'ôtôbuýt, Pôliurêtan và Côlumbanô'],
    ['names of the highlands', 'Krông Búk, Y Moan Ênuôl, Buôn Ma Thuột'],
    ['a German compound', 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'],
    ['a Finnish compound', 'lentokonesuihkuturbiinimoottoriapumekaanikkoäöaliupseeri'],
    ['an Icelandic compound', 'Vaðlaheiðarvegavinnuverkfærageymsluskúraútidyralyklakippuhringur'],
    ['French', 'télécommunication, intergouvernementalité, désétatisé'],
    ['pinyin', 'liútuóbámóqíguàixiǎolóngbāo'],
    ['a keyword without a squash', 'soi kèo và kết quả bóng đá hôm nay'],
    ['a key', 'SMOyYSBCw6xuaCwgVGjhu6d5IEzhu6NpLCBRdcO9IEjhu6Np'],
  ])('%s', (_, text) => {
    const line = vietnamese(text);
    expect(findInjections(line).filter(found => found.confidence !== 'possible')).toEqual([]);
    expect(removeInjections(line)).toBe(line);
  });

  test('a title that somebody glued as a whole', () => {
    const text = 'Hà Nội mùa thu vàng lá\nCa khúc HàNộimùathuvànglá rất được yêu thích';
    expect(removeInjections(text)).toBe(text);
  });

  test('words of other languages, also in long chains', () => {
    const words = Object.values(FOREIGN_WORDS).flat();
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }), parts => {
        const text = `${parts.join(' ')} ${parts.join('')} ${parts.join(', ')}`;
        expect(removeInjections(text)).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });
});

// Runs that look like injections and are none, pieces of titles, lines in between: what the laws are tried on.
const piece = fc.oneof(
  fc.constantFrom(...TITLES),
  fc.constantFrom(...TITLES.map(title => squash(title)!)),
  fc.constantFrom(...KEYWORDS.map(keyword => keyword.text)),
  fc.constantFrom(...SENTENCES),
  fc.constantFrom(
    ' ',
    ',',
    ', ',
    '\n',
    '\r\n',
    '\n\n',
    '【',
    '】',
    'The',
    'o đó',
    '.',
    'ng',
    '\ud800',
    '\u0301',
    '会员',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const anyText = fc.array(piece, { maxLength: 24 }).map(parts => parts.join(''));

describe('laws', () => {
  test('what was cut once gives nothing more to cut', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          anyPage(['shown', 'prefix', 'absent'], false).map(page => page.text),
        ),
        text => {
          for (const options of [{}, { cut: 'possible', ends: 'best' }] as const) {
            const once = removeInjections(text, options);
            expect(removeInjections(once, options)).toBe(once);
          }
        },
      ),
      { numRuns: RUNS / 4 },
    );
  });

  test('findings and edits are sorted, disjoint and in range, on any string', () => {
    fc.assert(
      fc.property(anyText, text => {
        let at = 0;
        for (const { start, end, squashed, keyword } of findInjections(text)) {
          expect(at <= start && start < end && end <= text.length).toBe(true);
          expect(squashed.start === start && squashed.end <= end).toBe(true);
          if (keyword) expect([keyword.start, keyword.end]).toEqual([squashed.end, end]);
          at = end;
        }
        const edits = injectionEdits(text);
        expect(edits.every(edit => edit.text === '' && edit.rules[0] === 'injection')).toBe(true);
        expect(applyEdits(text, edits)).toBe(removeInjections(text));
      }),
      {
        numRuns: RUNS / 4,
        examples: [['ộisáchmùathumởcửatạicôngviêntrungtâcao thủ bài ba láácàphênhíchlênnôngdânchưavộibá']],
      },
    );
  });

  test('how lines are grouped does not matter', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 9 }),
        (text, groups) => {
          const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
          const stepper = createInjections();
          const findings: Injection[] = [];
          const edits: Edit[] = [];
          let at = 0;
          const move = <S extends Span>(span: S): S => ({
            ...span,
            start: span.start + at,
            end: span.end + at,
          });
          for (let i = 0, g = 0; i < lines.length; i += groups[g % groups.length], g++) {
            const push = lines.slice(i, i + groups[g % groups.length]).join('');
            const pass = stepper.push(push);
            for (const found of pass.findings) {
              findings.push({
                ...move(found),
                squashed: move(found.squashed),
                keyword: found.keyword && move(found.keyword),
                source: found.source && move(found.source),
                alternatives: found.alternatives.map(other => ({ ...other, end: other.end + at })),
              });
            }
            edits.push(...pass.edits.map(move));
            at += push.length;
          }
          expect(findings).toEqual(findInjections(text));
          expect(edits).toEqual(injectionEdits(text));
        },
      ),
      { numRuns: RUNS / 4 },
    );
  });

  test('a source in an earlier push has negative offsets', () => {
    const stepper = createInjections();
    const title = 'Đò ngang bến Vạn nghỉ chạy vì gió lớn';
    stepper.push(`Mở đầu\n${title}\n`);
    const lines = `Chiều xuống,${squash(title)}kèo nhà cái nhưng khách vẫn chờ.`;
    expect(stepper.push(lines).findings[0].source).toEqual({ start: -title.length - 1, end: -1 });
  });

  test('memory: a title is known for 256 lines, at the start of a document for ever', () => {
    const title = 'Đò ngang bến Vạn nghỉ chạy vì gió lớn';
    const line = `Chiều xuống,${squash(title)}kèo nhà cái nhưng khách vẫn chờ.`;
    const filler = (count: number): string => 'Gió lên.\n'.repeat(count);
    const source = (before: string): unknown => findInjections(`${before}${line}`)[0].source;
    expect(source(`${filler(63)}${title}\n${filler(2000)}`)).toBeDefined();
    expect(source(`${filler(64)}${title}\n${filler(255)}`)).toBeDefined();
    expect(source(`${filler(64)}${title}\n${filler(256)}`)).toBeUndefined();
  });

  test('hostile input ends', () => {
    const title = TITLES[1];
    const run = squash(title)!;
    for (const text of [
      'ệ'.repeat(2_000_000),
      'aệ'.repeat(1_000_000),
      `${run}`.repeat(40_000),
      `${title}\n`.repeat(50_000),
      `${run}x `.repeat(5_000),
      Array.from({ length: 5_000 }, (_, i) => `${title.slice(0, 20)}${i}\n`).join('') +
        `,${run}kèo `.repeat(500),
      '【'.repeat(200_000),
      '【a】 - '.repeat(100_000),
    ]) {
      expect(removeInjections(text).length).toBeLessThanOrEqual(text.length);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createGate, isDirty } from '../src/context/gate.js';
import { applyEdits } from '../src/edits.js';
import { isPlain, nextGlue } from '../src/language/glue.js';
import { createRunTogether, runTogetherEdits, splitRunTogether } from '../src/run-together/index.js';
import { isSyllable } from '../src/syllable/index.js';
import { proseLine, syllable } from './support/arbitraries.js';
import { FOREIGN_WORDS, NAMES_TO_KEEP } from './support/foreign.js';
import { SENTENCES } from './support/prose.js';
import { RUNS } from './support/runs.js';

describe('spaces that were lost', () => {
  test.each([
    ['Họ đã đượcmột người bạn đưa về.', 'Họ đã được một người bạn đưa về.'],
    ['Nhớ mang theo bảnsaogiấy khai sinh.', 'Nhớ mang theo bản sao giấy khai sinh.'],
    ['Giá rau tăng cao.Năm nay mưa nhiều.', 'Giá rau tăng cao. Năm nay mưa nhiều.'],
    ['Đừng vì lợi íchcục bộ mà quên làng.', 'Đừng vì lợi ích cục bộ mà quên làng.'],
    ['Bài hát HàNộiMùaThu vang lên khe khẽ.', 'Bài hát Hà Nội Mùa Thu vang lên khe khẽ.'],
    ['Xe dừng ngay lậptức bên vệ đường.', 'Xe dừng ngay lập tức bên vệ đường.'],
    ['Hội chợ quốc tếở bến cảng cũ.', 'Hội chợ quốc tế ở bến cảng cũ.'],
    ['Chương trình củaAndy được nhiều người nghe.', 'Chương trình của Andy được nhiều người nghe.'],
    ['Hồ sơ đã trìnhUBND xã từ hôm trước.', 'Hồ sơ đã trình UBND xã từ hôm trước.'],
    ['Khoáng vật cristobalitcủa vùng núi lửa.', 'Khoáng vật cristobalit của vùng núi lửa.'],
    ['(đượcmột lần rồi thôi)', '(được một lần rồi thôi)'],
    ['đượcmột lần,lậptức quên', 'được một lần,lập tức quên'],
    ['PHẢI NỘP BẢNSAO CÓ CHỨNG THỰC', 'PHẢI NỘP BẢN SAO CÓ CHỨNG THỰC'],
    ['3.Tổchức chợ phiên vào cuối tuần', '3.Tổ chức chợ phiên vào cuối tuần'],
    ['a.1.3)Bảnsaogiấy khai sinh của trẻ', 'a.1.3)Bản sao giấy khai sinh của trẻ'],
    ['+Sốlượng gà vịt của từng nhà', '+Số lượng gà vịt của từng nhà'],
    ['Ông là Tổng giámđốc(Giám đốc cũ nghỉ hưu)', 'Ông là Tổng giám đốc(Giám đốc cũ nghỉ hưu)'],
    ['Nhớ mang bảnsao:Người nộp ký tên', 'Nhớ mang bản sao:Người nộp ký tên'],
  ])('%s', (text, expected) => {
    expect(splitRunTogether(text)).toBe(expected);
  });

  test('of every sentence, at every joint: put back there, or nowhere', () => {
    let joints = 0;
    let restored = 0;
    for (const sentence of SENTENCES) {
      for (const { index } of sentence.matchAll(/(?<=[\p{L}]) (?=\p{L})/gu)) {
        const glued = sentence.slice(0, index) + sentence.slice(index + 1);
        const output = splitRunTogether(glued);
        expect([sentence, glued]).toContain(output);
        // Two words without any accent are left together: they may be a foreign one.
        const [word] = /[\p{L}]*$/u.exec(glued.slice(0, index))!;
        if (!/[^\x00-\x7f]/.test(word + /^[\p{L}]*/u.exec(glued.slice(index))![0])) continue;
        joints++;
        if (output === sentence) restored++;
      }
    }
    expect(joints).toBeGreaterThan(300);
    expect(restored / joints).toBeGreaterThan(0.8);
  });
});

describe('what stays together', () => {
  test.each([
    'Chiếc ôtô cũ chạy bằng khí gas.',
    'Nhà thờ Kitô giáo bên sông.',
    'Sơn Pôliurêtan bền màu, Côlumbanô là tên thánh.',
    'Buôn Ma Thuột, Krông Búk, Đắk Lắk, Ia Drăng, Y Moan Ênuôl, Cư M’gar.',
    'Người Êđê, Xơ-đăng, Gia-rai và Cơ-ho.',
    'Axít, điôxít cacbon, ôxy, bazơ và sắt.',
    'Chủ nghĩa Mác-xít, hay mácxít, trong sách cũ.',
    'Cái cátxét và tấm ápphích ở quán càphê.',
    'Giá 20 đôla một bao ximăng.',
    'Món #BúnRiêuCua hợp ngày mưa #HàNộiMùaThu.',
    'Nhắn cho @hoàngthịlan hay lên trang vidu.vn/đườnglàng xem.',
    'Tệp BáoCáoNăm.docx và ảnh_HồGươm.png ở đây.',
    'Xem https://vidu.vn/HàNộiMùaThu?q=đượcmột nhé.',
    'TP.Hồ Chí Minh, Q.Tân Bình, P.Bến Nghé, GS.Nguyễn An.',
    'Ngày 2.Tháng 3.Năm nay.',
    'Ngõ nhỏ.phố nhỏ',
    'Dùng hàm tínhTổng(sốLượng) trong mã.',
    'Dùng hàm tínhTổng() trong mã.',
    'Gọi tínhToán(X) rồi in ra.',
    'Khai báo họtên:String trong mã.',
    'Hàm lấyGiáTrị(): trả về số.',
    'Nồi cơm ElBáo và xe máy XuânVũ.',
    'Khuấy-đảo, đi-văng, ăng-ten, xích-lô.',
    'Gió thoảng, hoa rơi, chuồn chuồn bay thấp, ngoằn ngoèo khúc khuỷu.',
    'Ừừừ, dạạạ, ôôôi trời ơiii!',
    'José đi México, René về Algérie, Dvořák ở Praha.',
    'NĐ-CP, QĐ-UBND, HĐND, TTg, BTNMT, ĐHQGHN.',
    'Hình ghi từcamerakỹ thuật số của cửa hàng.',
    'Ta nối cácnodemạng lại với nhau.',
    'Công tác quản lýý nhà nước ở xã.',
    'Xem ChươngVIHI của bộ luật cũ.',
  ])('%s', text => {
    expect(splitRunTogether(text)).toBe(text);
  });

  test('correct prose, as the very same string', () => {
    const prose = SENTENCES.join(' ');
    expect(splitRunTogether(prose)).toBe(prose);
    expect(runTogetherEdits(prose)).toEqual([]);
  });

  test('words of other languages, and names, among Vietnamese words', () => {
    const words = [...Object.values(FOREIGN_WORDS).flat(), ...NAMES_TO_KEEP];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }), parts => {
        const text = `Người ta gọi là ${parts.join(' ')} trong tiếng của họ.`;
        expect(splitRunTogether(text)).toBe(text);
      }),
      { numRuns: RUNS },
    );
  });
});

const piece = fc.oneof(
  syllable,
  fc.tuple(syllable, syllable).map(parts => parts.join('')),
  fc.constantFrom(...SENTENCES),
  fc.constantFrom(
    ' ',
    ' ',
    '.',
    ', ',
    '\n',
    '\r\n',
    '#',
    '/',
    'củaAndy',
    'đượcmột',
    'cao.Năm',
    '\ud800',
    '\u0301',
    'Đ',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const anyText = fc.array(piece, { maxLength: 20 }).map(parts => parts.join(''));

describe('laws', () => {
  test('idempotent', () => {
    fc.assert(
      fc.property(anyText, text => {
        const once = splitRunTogether(text);
        expect(splitRunTogether(once)).toBe(once);
      }),
      { numRuns: RUNS },
    );
  });

  test('only single spaces are put in, in order', () => {
    fc.assert(
      fc.property(anyText, text => {
        const edits = runTogetherEdits(text);
        let at = 0;
        for (const edit of edits) {
          expect(edit).toEqual({ start: edit.start, end: edit.start, text: ' ', rules: ['run-together'] });
          expect(edit.start).toBeGreaterThan(at);
          at = edit.start;
        }
        expect(applyEdits(text, edits)).toBe(splitRunTogether(text));
        expect(splitRunTogether(text).replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
      { numRuns: RUNS },
    );
  });

  test('line by line is as good as all at once', () => {
    fc.assert(
      fc.property(anyText, text => {
        const stepper = createRunTogether();
        const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
        expect(lines.map(line => applyEdits(line, stepper.push(line).edits)).join('')).toBe(
          splitRunTogether(text),
        );
      }),
      { numRuns: RUNS },
    );
  });

  test('the gate stops at no syllable, and at two of them whenever one has an accent', () => {
    fc.assert(
      fc.property(syllable, word => {
        for (const form of ['NFC', 'NFD'] as const) {
          const written = word.normalize(form);
          expect(nextGlue(written, 0, written.length)).toBe(-1);
        }
      }),
      { numRuns: RUNS },
    );
    fc.assert(
      fc.property(syllable, syllable, (a, b) => {
        const word = a + b;
        fc.pre(!isSyllable(word) && /[^\x00-\x7f]/.test(word));
        // Two vowels that meet may look like one rime.
        fc.pre(/[bcdđghklmnpqrstvx]$/i.test(a) && /^[bcdđghklmnpqrstvx]/i.test(b));
        expect(nextGlue(word, 0, word.length)).toBeGreaterThan(0);
      }),
      { numRuns: RUNS },
    );
  });

  test('one pass for both gates finds what the two find', () => {
    const gates = (['old', 'new', 'keep'] as const).map(createGate);
    fc.assert(
      fc.property(fc.oneof(anyText, proseLine), fc.constantFrom(...gates), (text, gate) => {
        const isClean = !isDirty(gate, text, 0, text.length);
        expect(isPlain(gate, text)).toBe(isClean && nextGlue(text, 0, text.length) < 0);
      }),
      { numRuns: RUNS },
    );
  });

  test('the gate reads marks of their own as the letters they make', () => {
    const letter = fc.constantFrom(...'aăâeêioôơuưybcdđghnrt', ...'áàảãạấậéểịốớộủựỳ');
    const word = fc.oneof(
      syllable,
      fc.tuple(syllable, syllable).map(([a, b]) => a + b),
      fc.array(letter, { minLength: 1, maxLength: 8 }).map(letters => letters.join('')),
    );
    fc.assert(
      fc.property(word, composed => {
        const decomposed = composed.normalize('NFD');
        expect(nextGlue(decomposed, 0, decomposed.length) >= 0).toBe(
          nextGlue(composed, 0, composed.length) >= 0,
        );
      }),
      { numRuns: RUNS },
    );
  });

  test('hostile input ends', () => {
    for (const text of [
      'ệ'.repeat(2_000_000),
      'đượcmột'.repeat(200_000),
      'đượcmột '.repeat(20_000),
      'cao.Năm '.repeat(50_000),
      'a.Á'.repeat(500_000),
      `${'a'.repeat(1_000_000)}ệnh`,
    ]) {
      expect(splitRunTogether(text).replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
  });
});

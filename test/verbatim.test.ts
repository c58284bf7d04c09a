import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCodeLine, isVerbatimAt, verbatimSpanAt } from '../src/context/verbatim.js';

/** The words of the lines below that a repair or an expansion would like to change. */
const TEMPTING =
  /hoà|hoá|hòan|thuỷ|tòan|qúy|khoẻ|đẹp|[\u00d0\u00f0]|UBND|TTHC|CCHC|HOÀ|THUỶ|Thuỷ|Hoà|Hoá|đơn|Văn|Số|Đảng|Án|Báo/g;

/** Every letter of every tempting word lies within a verbatim span. */
function expectCovered(line: string): void {
  const words = [...line.matchAll(TEMPTING)];
  for (const { index, 0: word } of words) {
    for (let at = index; at < index + word.length; at++) {
      const span = verbatimSpanAt(line, at);
      expect(span, `${word} at ${at} of ${line}`).toBeDefined();
      expect(span!.start <= at && at < span!.end).toBe(true);
    }
  }
}

const wordsOf = (line: string): number[] => [...line.matchAll(/[\p{L}\p{M}]+/gu)].map(({ index }) => index);

describe('what no repair may touch', () => {
  test.each([
    ['https://vi.wikipedia.org/wiki/Hoà_Bình_(tỉnh)'],
    ['https://vi.wiktionary.org/wiki/thuỷ#Tiếng_Việt'],
    ['https://example.vn/tin-tuc/khoẻ-đẹp?q=tòan+quốc&trang=2#mục-\u00d0ầu'],
    ['http://example.org/%C3%90%E1%BB%93ng-Nai/N\u00d0-CP/61-2018.html'],
    ['https://example.com/tìm?q=hòan%20tòan&ref=qúy'],
    ['www.example.com.vn/hoáđơn/tra-cứu.aspx?mst=0300000000'],
    ['ftp://ftp.example.org/pub/\u00d0ức/læs-mig.txt'],
    ['//cdn.example.net/js/thuỷ-lợi.min.js?v=2.1.0'],
    ['git@git.example.org:nhóm/kho-hoà.git'],
    ['mailto:hoà.thuỷ@example.vn?subject=\u00d0ơn%20hàng'],
    ['Xem (https://example.vn/hoà/thuỷ), rồi trả lời.'],
    ['Bài này:https://example.vn/hoà'],
    ['HTTP://EXAMPLE.VN/UBND/TTHC'],
    ['sftp://kho.example/qúy và coap+tcp://may.example/qúy'],
    ['hoà-bình.example/thuỷ, example.vn/qúy?x=đẹp'],
    ['Vào trang hoáđơn.vn hoặc t.me/nhómhoà, bit.ly/khoẻ2'],
    ['http://192.0.2.7:8080/hoà và 192.0.2.7/hoà'],
  ])('an address on the web: %s', expectCovered);

  test.each([
    ['ban.hoà@example.vn'],
    ['phong-tthc.ubnd@example.gov.vn'],
    ['"Nguyễn An" <thuỷ.nguyễn+ubnd@example.com>'],
    ['lien-he@thuỷ-sản.example'],
    ['Thư gửi về hoà_1990@example.com.'],
    ['Email:hoá.đơn@example.vn;thuỷ@example.vn'],
  ])('an e-mail address: %s', expectCovered);

  test.each([
    ['const hoà = thuỷ[\'\u00d0ồng\'] ?? "tòan";'],
    ['if (s.indexOf("\\u0110") < 0) return s.replace(/\u00d0/g, \'\\u0110\');'],
    ['print(f"{hoà:>8}|{thuỷ!r}")'],
    ["SELECT hoà, thuỷ FROM \"đơn_hàng\" WHERE mã = 'N\u00d0-CP' AND loại <> 'qúy';"],
    ['<a href="/hoà/thuỷ" class="UBND TTHC" data-key="\u00d0ồng">'],
    ["grep -nP '[\\x{00D0}\\x{0110}]' *.txt | sort -u > thuỷ_quả.lst"],
    ['#define HOÀ_THUỶ 0x110'],
    ['\\newcommand{\\hoà}{\\textbf{thuỷ}}'],
    ['{"hoà":"thuỷ","\u00d0ơn":[1,2,3],"\\u00d0":null}'],
    ["map.set('UBND', 'TTHC').get(\"CCHC\");"],
    ['  "title": "Hoà bình và thuỷ lợi",'],
    ['[{"tên": "hoà"}, {"tên": "thuỷ"}]'],
    ['function hoà(thuỷ) {'],
    ['let hoà: string = qúy;'],
    ['import { hoà } from "./thuỷ.js";'],
    ['for (const hoà of thuỷ) qúy.push(hoà);'],
    ['INSERT INTO hoà VALUES (\'thuỷ\', "UBND");'],
    ['curl -s "localhost:3000/x" -d hoà=thuỷ'],
    ['export const HOÀ = qúy => qúy.trim();'],
    ['Đặt tên là `hoà thuỷ` trong mã.'],
    ['<p class="hoà">'],
    ['<input value="Hoà bình" disabled="UBND"/> hay </hoà>'],
    ['<hoà:thuỷ xmlns:hoà="UBND">'],
    ['thuỷ = thuỷ + 1'],
    ['thuỷ += 1;'],
    ['  thuỷ.hoà = qúy'],
    ['khoan(thuỷ);'],
    ['log.info(hoà, thuỷ);'],
    ['$thuỷ và {{ qúy }} và $' + '{hoà}'],
  ])('program text and markup: %s', expectCovered);

  test.each([
    ['#XinChàoViệtNam #HoàBình #KhoẻVàĐẹp'],
    ['#ĐạiHộiĐảng #ChuyểnĐổiSốQuốcGia2024'],
    ['@hoà_thuỷ @ubnd.tthc @NguyễnVănBình99'],
    ['Cảm ơn (@thuỷ) và "#đẹp"!'],
  ])('a hashtag or a handle: %s', expectCovered);

  test.each([
    ['01_ThuyếtMinhĐồÁn_FINAL2.dwg'],
    ['BáoCáoTổngKếtNăm2023.xlsx'],
    ['src/hoà/thuỷ/\u00d0ồng.test.ts'],
    ['C:\\Users\\Thuỷ\\Desktop\\HoáĐơn\\N\u00d0-CP.pdf'],
    ['~/tài-liệu/khoẻ/đề_án_06.md'],
    ['hoà-thuỷ.tar.gz'],
    ['Tải (phụlục-thuỷ.docx), hoặc HOÀ.PDF.'],
    ['/usr/local/hoà và ./hoà/thuỷ và ../hoà'],
    ['\\\\may-chu\\hoà\\thuỷ'],
    ['thuỷ\\hoà\\qúy'],
  ])('a path or a file: %s', expectCovered);

  test.each([
    ['d41d8cd98f00b204e9800998ecf8427e'],
    ['sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='],
    ['$2b$12$WApznUPhDubN0oeveSXHp.Rk0rMlr7o5Jd1LL0C0F1xmZ0tVYWs2y'],
    ['6ba7b810-9dad-11d1-80b4-00c04fd430c8'],
    ['TmjhuqV0IG7GsOG7m2M6IFZp4buHdCBOYW0='],
    ['SMOyYSBCw6xuaCwgVGjhu6d5IEzhu6NpLCBRdcO9IEjhu6Np'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ0ZXN0In0.c2lnbmF0dXJl'],
    ['magnet:?xt=urn:btih:c12fe1c06bba254a9dc9f519b335aa7c1367a88a'],
    ['data:text/plain;charset=utf-8;base64,xJDhu5NuZyBOYWk='],
    ['urn:isbn:978-604-0-00000-0'],
    ['xn--ng-hoa-l0a.example'],
    ['&Eth;&eth;&ETH;&#208;&#240;&#xD0;'],
  ])('a key, a hash or encoded letters: %s', line => {
    expect(verbatimSpanAt(line, 0)).toBeDefined();
    expect(verbatimSpanAt(line, line.length - 2)).toBeDefined();
  });

  test('an identifier, wherever it stands', () => {
    for (const line of ['biến hoà_thuỷ', '(hoà_thuỷ),', 'HOÀ_THUỶ=1', 'so_hoá_đơn2', 'HoàVănBình99'])
      expectCovered(line);
  });
});

describe('the span', () => {
  test.each([
    ['Xem https://example.vn/hoà.', 'https://example.vn/hoà'],
    ['(xem https://example.vn/Hoà_(tỉnh)).', 'https://example.vn/Hoà_(tỉnh)'],
    ['"Thuỷ" <hoà@example.vn>', 'hoà@example.vn'],
    ['www.hoà.gov.vn).Điều hoà', 'www.hoà.gov.vn'],
    ['tệp (hoà.pdf)', 'hoà.pdf'],
    ['x <b>hoà</b>', undefined],
    ['<hoà>bình</hoà>', '<hoà>'],
    ['<hoà> bình', undefined],
    ['tốn $hoà', '$hoà'],
    ['gõ `hoà bình` nhé', '`hoà bình`'],
    ['#Hoà, #Thuỷ', '#Hoà'],
  ])('of %s is %s', (line, expected) => {
    const span = verbatimSpanAt(line, line.search(/hoà/i));
    expect(span && line.slice(span.start, span.end)).toBe(expected);
  });

  test('is a whole line for program text', () => {
    const line = 'const hoà = 1;';
    expect(verbatimSpanAt(`Hoà bình\n${line}\nkhoẻ`, 15)).toEqual({ start: 9, end: 9 + line.length });
    expect(isCodeLine(line, 0, line.length)).toBe(true);
    expect(isCodeLine('', 0, 0)).toBe(false);
  });

  test('does not exist outside of the text', () => {
    for (const index of [-1, 14, 15, Number.NaN, Number.POSITIVE_INFINITY])
      expect(verbatimSpanAt('const hoà = 1;', index)).toBeUndefined();
    expect(verbatimSpanAt('', 0)).toBeUndefined();
  });
});

/** Prose in which every sign stands that may be taken for a sign of something else. */
const PROSE = `
Giá vé là 250.000đ/người (đã gồm thuế); trẻ em dưới 6 tuổi được miễn.
Ngày 12/5/2021, lúc 7h30, đoàn có mặt tại sân bay.
Học sinh nam/nữ và/hoặc phụ huynh đều được mời.
Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ;
Theo Quyết định 06/QĐ-TTg và Kế hoạch số 12/KH-UBND, việc này do xã làm.
Số: .../QĐ-UBND, ngày ... tháng ... năm 2024
Số: ../QĐ-UBND và số: ./TB-SYT đều để trống.
Xe chạy 60 km/h trên đường, 80 km/giờ ngoài đô thị.
Trồng lúa, ngô, khoai, sắn, v.v. trên nương.
Rau, củ, quả, v.v... đều tươi.
UBND TP.HCM và TP.Huế cùng ký.
PGS.TS.Nguyễn Văn An, GS.TSKH. Lê Thị Bình, ThS.BS. Trần Hoà.
gs.ts nguyễn văn an, pgs.ts. trần bình
Mực nước dâng cao.Năm nay mưa nhiều.
Giá tăng.Theo ông, đó là điều tốt.
Anh ấy về.ai cũng vui.
Chị nói:"Hoà bình là trên hết".
Ông trả lời: "Tôi không biết", rồi bỏ đi.
Điều 5. Khoản 2. Điểm a) quy định như sau:
a) Hồ sơ gồm: đơn, bản sao, ảnh;
b) Thời hạn: 05 (năm) ngày làm việc;
- Đơn xin phép (theo mẫu);
+ Bản sao giấy khai sinh;
* Ghi chú: số liệu làm tròn.
1. Phạm vi; 2. Đối tượng; 3. Giải thích từ ngữ.
1.1. Mục tiêu chung
Trận đấu kết thúc với tỉ số 2-1 (1-0).
Nhiệt độ từ 25-30°C, độ ẩm 80%.
Tăng 5,5% so với cùng kỳ; giảm 1.200 tỷ đồng.
Nhà số 12/3A, đường Lê Lợi, P.5, Q.3.
Liên hệ: 0900 000 000 (gặp anh Hoà).
Vào/ra cổng A/B phải xuất trình giấy.
Bên A (bên mua) và bên B (bên bán) thống nhất.
Công ty TNHH Hoà Bình & Con, sau đây gọi là "Công ty";
(sau đây gọi là "Luật Thuỷ sản");
Sở GD&ĐT, Bộ LĐ-TB&XH, Bộ VH,TT&DL.
Ông Nguyễn Văn A [1] và bà B [2] cùng đến.
Năm[1] đó, Minh[2] và Nam[3] cùng thi.
Thành phố[12] nằm ở phía nam[13] của tỉnh.
Hà Nội -> Huế -> Đà Nẵng -> Sài Gòn
Nghèo => ít học => nghèo hơn.
**Điều 1.** Phạm vi. **Điều 2.** Đối tượng.
## Chương 2: Hoà nhập cộng đồng
> Trích lời ông: sống là cho.
| Họ tên | Năm sinh | Quê quán |
|---|---|---|
A = B + C, với B là thuế và C là phí.
Lãi = doanh thu - chi phí.
Điểm hoà = 1, điểm thắng = 3.
Huyện(xã);
Giá khoảng $20 triệu (hoà vốn); <không rõ nguồn>.
Nếu a < b và b < c thì a < c.
Số dân < 5.000 người; mật độ > 200 người/km2.
Ea H\`leo và Cư M\`gar thuộc Đắk Lắk; xã Ea M\`đoal cũng vậy.
Ngôn ngữ C++ và C# đều khó; anh học C++ trước.
Câu hỏi: đúng hay sai?? Sao lại thế?!
Ôi!!! Đẹp quá... Thật là tuyệt!!!
Hội nghị Trung ương 7 (khoá XII)...
Giờ mở cửa: 8:00-17:30 (thứ 2 - thứ 7).
Tỷ lệ 1:10.000, thể tích 3x4x5 m.
Mua 3 cái @ 50.000 đồng.
Câu lạc bộ #1 của thành phố; hạng #2 thuộc về Huế.
Mẫu số 01 - đính kèm; mẫu 02-đính kèm.
Họ và tên:__________ Ngày__tháng__năm__
Ký tên: .................... (ghi rõ họ tên)
"Hoà", "thuỷ" và "khoẻ" là ba chữ viết theo lối mới.
'Đẹp' hay "xấu" (tuỳ người), không ai giống ai.
Vợ/chồng, con trai/con gái, ông/bà nội/ngoại
Thứ hai/ba/tư/năm/sáu trong tuần.
Huyện(xã), tỉnh(thành) viết liền dấu ngoặc.
Hàm f(x) = ax + b đồng biến khi a > 0.
Tam giác ABC có AB = 3, BC = 4, CA = 5.
Điều hoà không khí Inverter 2 chiều - 9.000 BTU/h
Xe biển số 51F-123.45 và 29A1-234.56 va chạm.
TCVN 6909:2001 và QCVN 01-1:2018/BYT
Kính gửi: - Ban giám hiệu; - Hội phụ huynh; - Các lớp.
Vitamin A/D/E, omega-3/6/9
Bài 1: Tính (3 + 4) x 5 = ?
Lúc 5h, anh Hoà dậy; 6h đi làm; 17h về.
Quận 1,3,5 và 10;phường 2,4,6.
Nước Mỹ (United States), nước Anh (U.K.), EU.
Cúp C1/C2; đội A.B.C; hạng 1/2/3.
Báo Nhân Dân,Lao Động,Tuổi Trẻ đưa tin.
Vùng Đông-Tây, Bắc-Nam; quan hệ Việt-Mỹ-Trung.
Ông ấy là giám đốc/chủ tịch/tổng biên tập...
Điểm thi: Toán: 8; Văn: 9; Anh: 7,5.
a/ Quyền lợi; b/ Nghĩa vụ; c/ Trách nhiệm.
Kết quả: (1) đạt; (2) không đạt; (3) vắng.
Cho x, y, z; tìm x khi y = 2 và z = 3.
{Ghi chú của toà soạn: tên nhân vật đã đổi}
[Ảnh: hồ Hoà Bình nhìn từ trên cao]
Theo Điều 12; Điều 13; khoản 1, 2 Điều 14 {đã sửa đổi}.
Cập nhật: 10:30 | 12/05/2021 | Tác giả: Thuỷ Tiên
Trang chủ > Tin tức > Xã hội > Giáo dục
Giá: $5 (khoảng 120.000đ), €7, ¥900
Nguồn: Tổng cục Thống kê; * là số sơ bộ.
TIN TỨC // THỂ THAO // GIẢI TRÍ
do anh Hoà, class 5A, kể lại: if và for là hai từ tiếng Anh.
return về nước là cách nói đùa (của giới trẻ);
Hoà & Thuỷ; Lan & Điệp; R&D; AT&T.
Dấu ; và dấu : và dấu () khác nhau.
Tỉ lệ nam/nữ = 1,1; thành thị/nông thôn = 0,6.
Hồi 15h00' ngày 10/8, vị trí tâm bão ở 18,5°N - 107,2°E.
`
  .trim()
  .split('\n');

describe('prose', () => {
  test('has more than eighty lines here', () => expect(PROSE.length).toBeGreaterThan(80));

  test.each(PROSE.map(line => [line]))('has nothing verbatim in it: %s', line => {
    for (const form of [line, line.normalize('NFD')]) {
      for (const at of wordsOf(form)) {
        const span = verbatimSpanAt(form, at);
        const found = span && form.slice(span.start, span.end);
        expect(found, `at ${at}`).toBeUndefined();
      }
      expect(isCodeLine(form, 0, form.length)).toBe(false);
    }
  });
});

describe('the laws of looking for it', () => {
  const piece = fc.constantFrom(
    ...[
      'hoà',
      'thuỷ',
      'Đồng',
      'x',
      'a1',
      ' ',
      ' ',
      '.',
      ',',
      ':',
      ';',
      '/',
      '-',
      '_',
      '@',
      '#',
      '&',
      '=',
      '(',
      ')',
    ],
    ...[
      '{',
      '}',
      '<',
      '>',
      '"',
      '`',
      '\\',
      'http://',
      '.vn',
      '.pdf',
      '"x":',
      'const ',
      '</b>',
      '=> {',
      '\u0301',
      '\ud800',
    ],
  );
  const line = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''));
  const at = fc.nat({ max: 400 });

  test('total: any text, any index, a span that holds it and no line end', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.integer({ min: -2, max: 90 }),
        (text, index) => {
          const span = verbatimSpanAt(text, index);
          if (span) expect(span.start <= index && index < span.end && span.end <= text.length).toBe(true);
        },
      ),
    );
    fc.assert(
      fc.property(line, line, at, (first, second, index) => {
        const text = `${first}\n${second}`;
        const span = verbatimSpanAt(text, index);
        if (span && text[index] !== '\n') expect(text.slice(span.start, span.end)).not.toContain('\n');
      }),
    );
  });

  test('only the line counts', () => {
    fc.assert(
      fc.property(line, line, line, at, (before, text, after, index) => {
        fc.pre(index < text.length);
        const alone = verbatimSpanAt(text, index);
        const within = verbatimSpanAt(`${before}\n${text}\n${after}`, index + before.length + 1);
        const moved = alone && { start: alone.start + before.length + 1, end: alone.end + before.length + 1 };
        expect(within).toEqual(moved);
      }),
    );
  });

  test('what is far away does not count, however long the line is', () => {
    const reach = 2304;
    fc.assert(
      fc.property(line, piece, piece, (text, left, right) => {
        fc.pre(text.length > 0);
        const long = (unit: string, length: number): string =>
          unit.repeat(Math.ceil(length / unit.length) + 1);
        const near = { left: long(left, reach).slice(-reach), right: long(right, reach).slice(0, reach) };
        const small = near.left + text + near.right;
        const far = 'x@y.vn/'.repeat(3000);
        const index = Math.floor(text.length / 2);
        const a = verbatimSpanAt(small, reach + index);
        const b = verbatimSpanAt(far + small + far, far.length + reach + index);
        expect(b).toEqual(a && { start: a.start + far.length, end: a.end + far.length });
      }),
    );
  });

  test('what was asked before does not matter', () => {
    const asked = (text: string, index: number): unknown => {
      verbatimSpanAt('một câu khác', 3); // nothing is left of what was known of the text
      return verbatimSpanAt(text, index);
    };
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.array(at, { maxLength: 12 }),
        (lines, places) => {
          const text = lines.join('\n').repeat(8);
          const order = places.map(place => (place * 37) % (text.length + 1));
          const alone = order.map(index => asked(text, index));
          expect(order.map(index => verbatimSpanAt(text, index))).toEqual(alone);
        },
      ),
    );
  });

  test('a word within the span gives a span too, and it overlaps', () => {
    fc.assert(
      fc.property(line, at, (text, index) => {
        const span = verbatimSpanAt(text, index);
        for (let i = span?.start ?? 0; i < (span?.end ?? 0); i++) {
          const other = verbatimSpanAt(text, i);
          expect(other !== undefined && other.start < span!.end && span!.start < other.end).toBe(true);
        }
      }),
    );
  });

  test('is seen through characters that no reader sees', () => {
    expect(isVerbatimAt('gọi ham_\u200bhoa nhé', 9)).toBe(true);
    expect(verbatimSpanAt('gọi ham_\u200bhoa nhé', 9)).toBe(undefined);
    expect(isVerbatimAt('gọi ham_\u200b hoa nhé', 10)).toBe(false);
    expect(isVerbatimAt('gọi ham\u200bhoa nhé', 8)).toBe(false);
  });
});

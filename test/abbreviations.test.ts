import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTable } from '../data/build/tables.js';
import { lookUp } from '../src/abbreviations/dictionary/index.js';
import {
  abbreviationEdits,
  createAbbreviations,
  type DictionaryEntry,
  expandAbbreviations,
  findAbbreviations,
  findDefinitions,
  parseDictionary,
} from '../src/abbreviations/index.js';
import { Memory, MOST_DEFINITIONS } from '../src/abbreviations/senses/memory.js';
import { NO_EDITS } from '../src/edits.js';
import { createNormalizer } from '../src/pipeline.js';
import { isSyllable } from '../src/syllable/index.js';

const annotate = (text: string, dictionary?: readonly DictionaryEntry[]): string =>
  expandAbbreviations(text, { mode: 'annotate', dictionary });
const pairs = (text: string): string[] =>
  findDefinitions(text).map(
    ({ short, long }) =>
      `${text.slice(short.start, short.end)} = ${text.slice(Math.max(0, long.start), long.end)}`,
  );
const meaning = (text: string, short: string): string | undefined =>
  findAbbreviations(text).find(found => found.short === short)?.chosen?.expansion;

describe('the dictionary', () => {
  const rows = readTable('abbreviations.tsv');

  test('every expansion is Vietnamese, syllable by syllable', () => {
    const foreign = new Set(['I', 'II', 'B', 'Dengue', 'lipid', 'Lênin']);
    for (const { short, expansion } of rows) {
      for (const word of expansion.split(/[\s,]+|-/).filter(word => word !== '')) {
        const isKnown = foreign.has(word) || /^\d$/.test(word) || isSyllable(word);
        expect(isKnown, `${short} = ${expansion}: ${word}`).toBe(true);
      }
    }
  });

  test('what is packed is what the table says', () => {
    for (const { short, expansion, domain, tier } of rows) {
      expect(lookUp(short)).toContainEqual({ expansion, domain, tier });
    }
    expect(rows.length).toBeGreaterThanOrEqual(800);
  });

  test('a topic that a short form tells of is told by a long form of it too: a second reading decides alike', () => {
    const longs = new Map<string, string[]>();
    for (const { short, expansion } of rows)
      longs.set(short.toLowerCase(), [...(longs.get(short.toLowerCase()) ?? []), expansion.toLowerCase()]);
    for (const { topic, words } of readTable('abbreviations/topics.tsv')) {
      const phrases = words.split('|');
      // km is a unit as well.
      for (const short of phrases.filter(phrase => longs.has(phrase) && phrase !== 'km')) {
        const tells = longs
          .get(short)!
          .some(long =>
            phrases.some(
              phrase => phrase !== short && ` ${long.replaceAll(',', '')} `.includes(` ${phrase} `),
            ),
          );
        expect(tells, `${topic}: ${short}`).toBe(true);
      }
    }
  });

  test('validity names a year, and topics are used', () => {
    for (const { short, validity } of rows)
      expect(validity, short).toMatch(/^(?:|(?:from |until )?(?:19|20)\d\d\b.*)$/);
    const rules = readTable('abbreviations/context.tsv');
    const used = new Set(
      rules.filter(({ side }) => side === 'topic').flatMap(({ pattern }) => pattern.split('|')),
    );
    const unused = readTable('abbreviations/topics.tsv').filter(({ topic }) => !used.has(topic));
    expect(unused.map(({ topic }) => topic)).toEqual([]);
  });

  test('a short form that is safe anywhere is no word', () => {
    for (const { short, tier } of rows) {
      if (tier === 'A' && short !== 'TƯ') expect(isSyllable(short), short).toBe(false);
    }
  });

  test('compounds are found however they are joined', () => {
    for (const short of ['LĐTB&XH', 'LĐ-TB&XH', 'LĐTB-XH', 'LĐ\u2010TB\u2011XH', 'LĐTBXH', 'LĐ-TB-XH']) {
      expect(meaning(`Sở ${short} chi trả trợ cấp.`, short), short).toBe('lao động - thương binh và xã hội');
    }
    expect(lookUp('H.P')).toBeUndefined();
    expect(lookUp('UB-ND')).toBeUndefined();
  });
});

describe('definitions', () => {
  test.each([
    ['Công tác cải cách hành chính (CCHC) tốt lên.', 'CCHC = cải cách hành chính'],
    ['Thẻ căn cước công dân (CCCD) mới.', 'CCCD = căn cước công dân'],
    ['Các công chức, viên chức (CCVC) dự lớp.', 'CCVC = công chức, viên chức'],
    ['Việc cải cách thủ tục hành chính (CCTTHC) chậm.', 'CCTTHC = cải cách thủ tục hành chính'],
    ['Mua trang thiết bị y tế (TTBYT) đắt.', 'TTBYT = trang thiết bị y tế'],
    ['Sở Giáo dục và Đào tạo (GD&ĐT) họp.', 'GD&ĐT = Giáo dục và Đào tạo'],
    ['Ngân hàng Nhà nước Việt Nam (NHNN) họp.', 'NHNN = Ngân hàng Nhà nước'],
    ['Bộ luật Hình sự năm 2015 (BLHS) nêu rõ.', 'BLHS = Bộ luật Hình sự'],
    ['Đã nộp đơn đăng ký bảo hộ (viết tắt: ĐKBH) từ lâu.', 'ĐKBH = đăng ký bảo hộ'],
    ['Quỹ phát triển đất, sau đây gọi tắt là QPTĐ, do tỉnh lập.', 'QPTĐ = Quỹ phát triển đất'],
    ['Hội đồng tuyển sinh (“HĐTS”) họp.', 'HĐTS = Hội đồng tuyển sinh'],
    ['KTNB (kiểm toán nội bộ) làm việc độc lập.', 'KTNB = kiểm toán nội bộ'],
    ['VBĐT: văn bản điện tử', 'VBĐT = văn bản điện tử'],
    ['QTMT là viết tắt của quan trắc môi trường.', 'QTMT = quan trắc môi trường'],
    ['Học vị Thạc sĩ (ThS) được công nhận.', 'ThS = Thạc sĩ'],
    ['Xét nguyện vọng 1 (NV1) trước.', 'NV1 = nguyện vọng 1'],
    ['Dịch vụ đại lý (DVDL) tăng.', 'DVDL = Dịch vụ đại lý'],
    ['Khám bệnh, chữa bệnh (KCB) thuận lợi.', 'KCB = Khám bệnh, chữa bệnh'],
    ['Sở Kế hoạch và Đầu tư (Sở KHĐT) chủ trì.', 'KHĐT = Kế hoạch và Đầu tư'],
    ['công tác xử lý\nrác thải (XLRT) ở huyện', 'XLRT = xử lý\nrác thải'],
    ['Đoạn quốc lộ 1A (QL1A) ngập sâu.', 'QL1A = quốc lộ 1A'],
    ['Văn phòng đại diện tại Huế (VPĐD) mở cửa.', 'VPĐD = Văn phòng đại diện'],
    ['Quỹ Khuyến học họ Phan Đình (QKH) trao thưởng.', 'QKH = Quỹ Khuyến học'],
    [
      'Nghị quyết của Hội đồng nhân dân tỉnh (NQHĐND) đã ban hành.',
      'NQHĐND = Nghị quyết của Hội đồng nhân dân',
    ],
    [
      'Giấy chứng nhận quyền sử dụng đất và tài sản gắn liền (sau đây gọi tắt là GCN) bị mất.',
      'GCN = Giấy chứng nhận',
    ],
    ['1. ĐDĐT là định danh điện tử của tổ chức, cá nhân.', 'ĐDĐT = định danh điện tử'],
    ['Bộ Nội vụ (tức BNV) trả lời.', 'BNV = Bộ Nội vụ'],
    ['Câu lạc bộ Hiến máu Tình thương (CLB HMTT) họp.', 'HMTT = Hiến máu Tình thương'],
    ['việc lây truyền từ mẹ sang con (LTMC) giảm', 'LTMC = lây truyền từ mẹ sang con'],
    ['LNTT\tlợi nhuận trước thuế', 'LNTT = lợi nhuận trước thuế'],
  ])('%s', (text, pair) => {
    expect(pairs(text)).toEqual([pair]);
    expect(pairs(text.normalize('NFD')).map(found => found.normalize('NFC'))).toEqual([pair]);
  });

  test.each([
    'Tai nạn ở đường Lê Lợi (TP.HCM) đêm qua.',
    'Nghi phạm Trần Văn K. (SN 1994) bỏ trốn.',
    'Theo hãng tin Pháp (AFP), đàm phán bế tắc.',
    'Máy bay không người lái (UAV) bay qua.',
    'Ca sĩ ra mắt video âm nhạc (MV) mới.',
    'Phòng cảnh sát hình sự (PC02) điều tra.',
    'Tỷ lệ thất nghiệp quý II (QII) giảm.',
    'Cổ phiếu Hoàng Anh (mã HAG) giảm sàn.',
    'Chương trình gồm ba phần (I, II, III).',
    'Đặng Văn Lâm (ĐTQG) bắt chính.',
    'Nơi nhận: như trên (VT, KT).',
    'Công ty Bao bì Sài Gòn (HOSE) niêm yết.',
    'Tổ chức Y tế Thế giới (WHO) cảnh báo.',
    'Hàng giảm giá (SALE) đến cuối tuần.',
    'Khu đô thị mới An Khánh rất đẹp (ảnh: TL).',
  ])('no definition: %s', text => {
    expect(findDefinitions(text)).toEqual([]);
  });

  test('a line may hold several entries of a glossary', () => {
    expect(pairs('Từ viết tắt: NMCT – nhồi máu cơ tim; SHS – sinh hiệu sống; NSH: nước sinh hoạt.')).toEqual([
      'NMCT = nhồi máu cơ tim',
      'SHS = sinh hiệu sống',
      'NSH = nước sinh hoạt',
    ]);
    expect(pairs('Quy ước: BN = bệnh nhân, HA = huyết áp, ghi trong bệnh án.')).toEqual([
      'BN = bệnh nhân',
      'HA = huyết áp',
    ]);
  });

  test('what a definition gives as a name stays', () => {
    const text = 'Quyết định số 20 của Thủ tướng (sau đây gọi tắt là QĐ 20) có hiệu lực.';
    expect(expandAbbreviations(text)).toBe(text);
  });

  test('it counts from where it stands, over everything else', () => {
    const text = 'CQĐT vào cuộc. Lộ trình chính quyền điện tử (CQĐT) đã rõ. Dự án CQĐT cần vốn.';
    const found = findAbbreviations(text);
    expect(found.map(({ chosen }) => chosen?.expansion)).toEqual([undefined, 'chính quyền điện tử']);
    const user = [{ short: 'CQĐT', expansion: 'cơ quan điều tra' }];
    expect(annotate('Chính quyền điện tử (CQĐT). CQĐT tốt.', user)).toContain(
      'CQĐT (chính quyền điện tử) tốt',
    );
    const twice = 'Kế toán trưởng (KTT) ký. Rồi khu tập thể (KTT) sập. Dân KTT lo.';
    expect(annotate(twice)).toContain('Dân KTT (khu tập thể) lo');
  });

  test.each([
    [
      'Giám sát trận đấu (GSTĐ) ghi biên bản. Ý kiến của GSTĐ là cuối cùng.',
      'Ý kiến của giám sát trận đấu là',
    ],
    ['1. Thợ sửa khóa (TSK) đến muộn. Mời TSK khác.', 'Mời thợ sửa khóa khác'],
    ['Lời thề xanh (LTX) vang lên.\nLTX là của chúng tôi.', '\nLời thề xanh là của'],
    ['Ban cố vấn xanh (BCVX) họp. Thư gửi BCVX đã đến.', 'Thư gửi Ban cố vấn xanh đã'],
    ['Quỹ Hoa Ban (QHB) họp. Thư gửi QHB đã đến.', 'Thư gửi Quỹ Hoa Ban đã'],
    ['Mời Thợ sửa khóa (TSK) đến. Mời TSK khác.', 'Mời Thợ sửa khóa khác'],
  ])('the capital of the place where a sentence starts is none of the long form: %s', (text, part) => {
    expect(expandAbbreviations(text)).toContain(part);
  });

  test('a short form of the dictionary that bears a tone is defined like any other', () => {
    for (const text of ['Các nước Đông Nam Á (ĐNÁ) họp.', 'Thừa Thiên - Huế (TT-Huế)']) {
      expect(annotate(text)).toBe(text);
      expect(expandAbbreviations(text)).toBe(text);
      expect(findDefinitions(text)).toHaveLength(1);
      expect(findDefinitions(text.normalize('NFD'))).toHaveLength(1);
    }
    expect(annotate('Vì một tổ ấm bền (TÀB).', [{ short: 'TÀB', expansion: 'tổ ấm bền' }])).toBe(
      'Vì một tổ ấm bền (TÀB).',
    );
  });

  test('the end of a joined word with a tone may be defined: the second round knows it as the first one', () => {
    const text = 'UBND báo cáo về SỞ-QZHX (quản zý hàng xanh).\nCông tác QZHX tốt.';
    expect(expandAbbreviations(text)).toContain('Công tác quản zý hàng xanh tốt.');
    expect(annotate(text)).toContain('Công tác QZHX (quản zý hàng xanh) tốt.');
  });

  test('by a foreign long form nothing is written out; it is told as a definition', () => {
    for (const [long, short] of [
      ['ASEAN Regional Forum', 'ARF'],
      ['In Vitro Fertilization', 'IVF'],
      ['Corporate Social Responsibility', 'CSR'],
    ]) {
      const text = `Diễn đàn ${long} (${short}) họp lần đầu. Chủ tịch ${short} phát biểu với các thành viên.`;
      expect(expandAbbreviations(text)).toBe(text);
      expect(annotate(text)).toBe(text);
      expect(pairs(text)).toEqual([`${short} = ${long}`]);
      const [use] = findAbbreviations(text);
      expect([use.chosen, use.senses[0].expansion]).toEqual([undefined, long]);
    }
    expect(
      expandAbbreviations('Công ty Logistics Hải Vân (LHV) mở kho. Kho của LHV rộng.').endsWith(
        'Kho của Logistics Hải Vân rộng.',
      ),
    ).toBe(true);
  });

  test('a slip in the long form is mended by the dictionary', () => {
    const text = 'Vùng đồng bằng sông cứu long (ĐBSCL) hạn. ĐBSCL mặn.';
    expect(annotate(text)).toContain('ĐBSCL (đồng bằng sông Cửu Long) mặn');
  });

  test('a bracket behind an ambiguous form defines it, unless it says what is known anyway', () => {
    expect(annotate('Tại KH (khách hàng) này. Với KH đó.')).toBe(
      'Tại KH (khách hàng) này. Với KH (khách hàng) đó.',
    );
  });

  test('only a bounded number is remembered', () => {
    const { push } = createAbbreviations({ mode: 'annotate' });
    push('Bắp cải muối dưa (BCMD) ngon.\n');
    expect(push('Món BCMD ngon.\n').edits).toHaveLength(1);
    const letters = 'ABCDEGHIKLMNOPQRSTUVXY';
    const words = 'an ba có dân em gần hai im khi là mà nó ông phố quê rồi sẽ tôi ưng vẫn xa yêu'.split(' ');
    for (let i = 0; i <= MOST_DEFINITIONS; i++) {
      const at = [i % 22, Math.floor(i / 22) % 22, Math.floor(i / 484), 3];
      push(`Là ${at.map(n => words[n]).join(' ')} (${at.map(n => letters[n]).join('')}) đấy nhé.\n`);
    }
    expect(push('Món BCMD ngon.\n').edits).toHaveLength(0);
  });
});

describe('short forms that are parts of longer ones', () => {
  test.each([
    ['PGS (phó giáo sư) TS Lan', 'PGS (phó giáo sư) TS (tiến sĩ) Lan'],
    ['Ông GS (giáo sư), TS (tiến sĩ) Lê Na', 'Ông GS (giáo sư), TS (tiến sĩ) Lê Na'],
    ['Về KT (kinh tế) - XH (xã hội) của xã', 'Về KT (kinh tế) - XH (xã hội) của xã'],
    ['Sở GD (giáo dục) & ĐT (đào tạo) tỉnh', 'Sở GD (giáo dục) & ĐT (đào tạo) tỉnh'],
    ['Sở GD (giáo dục)&ĐT tỉnh', 'Sở GD (giáo dục)&ĐT tỉnh'],
    ['TP (thành phố). HCM', 'TP (thành phố). HCM (Hồ Chí Minh)'],
  ])('%s: what is said in brackets stays, and is not said again', (text, annotated) => {
    expect(annotate(text)).toBe(annotated);
    expect(annotate(annotated)).toBe(annotated);
    expect(expandAbbreviations(text)).toContain(/\(.*?\)/.exec(text)![0]);
    for (const { start, end, short } of findAbbreviations(text))
      expect(text.slice(start, end).replaceAll(/[ .]/g, '')).toBe(short.replaceAll(/[ .]/g, ''));
  });

  test.each([
    'Thư gửi về PGS.TS@vd.vn nhé',
    'Xem bài ở #PGS.TS nhé',
    'Gõ `PGS.TS` vào ô',
    'Ghi chức danh ("PGS.TS") vào',
    'cụm từ "PGS.TS" là gì',
    'Nhóm UBND#hu gửi tin',
    'Chương VI nối Tổ vận ích (V.I) với Chương XI',
  ])('left alone: %s', text => {
    expect(expandAbbreviations(text)).toBe(text);
    expect(annotate(text)).toBe(text);
  });

  test('a long form that stands before its short form is not said again, in brackets either', () => {
    for (const text of ['Mô hình nông lâm kết hợp NLKH ở xã', 'MÔ HÌNH NÔNG LÂM KẾT HỢP NLKH']) {
      expect(expandAbbreviations(text)).toBe(text);
      expect(annotate(text)).toBe(text);
    }
  });

  test.each([
    ['GS - TS Nguyễn Văn An phát biểu.', 'Giáo sư, tiến sĩ Nguyễn Văn An phát biểu.'],
    ['PGS – TS – BS Trần Văn Bình chủ trì.', 'Phó giáo sư, tiến sĩ, bác sĩ Trần Văn Bình chủ trì.'],
    ['Thành phần: GS - 2 người.', 'Thành phần: GS - 2 người.'],
  ])('degrees in a row with spaces around their hyphens: %s', (text, expected) => {
    expect(expandAbbreviations(text)).toBe(expected);
  });

  test('more than eight degrees in a row are no title', () => {
    const textOf = (degrees: number): string =>
      `Hội thảo có sự tham dự và phát biểu của ông ${'TS. '.repeat(degrees)}Lê Thị Thảo`;
    expect(annotate(textOf(8))).toContain(' (tiến sĩ, tiến sĩ');
    expect(annotate(textOf(9))).toBe(textOf(9));
  });

  test('a form with signs in it is that of its letters, and a stray mark is none of them', () => {
    const long = 'một hai ba bốn năm sáu bảy tám chín mười';
    const told = annotate(`Được ${long} (MHBBNSBTCM) và M.H.B.B.N.S.B.T.C.M nhé`);
    expect(told).toBe(`Được ${long} (MHBBNSBTCM) và M.H.B.B.N.S.B.T.C.M (${long}) nhé`);
    expect(annotate(told)).toBe(told);
    expect(annotate('quản lý rừng (QLR) \u0323QLR')).toBe('quản lý rừng (QLR) \u0323QLR');
  });
});

describe('what a document defines', () => {
  const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `K${i}`);

  test('the oldest definition goes first, and one that is made anew is the newest', () => {
    const memory = new Memory();
    for (const name of names(MOST_DEFINITIONS)) memory.set(name, 'khu');
    memory.set('K0', 'khối');
    memory.set('MỚI', 'mới');
    expect([memory.get('K0'), memory.get('K1'), memory.get('K2')]).toEqual(['khối', undefined, 'khu']);
  });

  test('each try starts from the same definitions, in the same order', () => {
    const memory = new Memory();
    for (const name of names(MOST_DEFINITIONS)) memory.set(name, 'khu');
    const seen: (string | undefined)[] = [];
    memory.retry(
      () => {
        seen.push(memory.get('K0'), memory.get('MỚI'));
        memory.set('MỚI', 'mới');
      },
      () => seen.length < 6,
    );
    expect(seen).toEqual(['khu', undefined, 'khu', undefined, 'khu', undefined]);
    memory.set('NỮA', 'nữa');
    expect(['K0', 'K1', 'K2', 'MỚI'].map(name => memory.get(name))).toEqual([
      undefined,
      undefined,
      'khu',
      'mới',
    ]);
  });
});

describe('senses by context', () => {
  test.each([
    ['Chỉ ra các BPTT trong khổ thơ thứ hai.', 'BPTT', 'biện pháp tu từ'],
    ['Trạm y tế tư vấn các BPTT hiện đại cho phụ nữ.', 'BPTT', 'biện pháp tránh thai'],
    ['Ngân hàng giải ngân theo HĐTD đã ký.', 'HĐTD', 'hợp đồng tín dụng'],
    ['HĐTD phỏng vấn từng thí sinh dự tuyển.', 'HĐTD', 'hội đồng tuyển dụng'],
    ['Hiệu trưởng lập kế hoạch KTNB năm học mới.', 'KTNB', 'kiểm tra nội bộ'],
    ['Trụ sở TCD của huyện mở cửa mỗi sáng.', 'TCD', 'tiếp công dân'],
    ['Máy siêu âm TCD đo dòng máu trong não.', 'TCD', undefined],
    ['Máy bơm chạy động cơ 3 HP.', 'HP', undefined],
    ['Đế chế ấy tan rã ở thế kỉ thứ 2 trước CN.', 'CN', 'Công nguyên'],
    ['Đình xây quãng thế kỉ XI sau CN.', 'CN', 'Công nguyên'],
    ['Nộp bài trước CN nhé.', 'CN', undefined],
    ['Nhiều KTV ở Seoul có phòng hát riêng cho gia đình.', 'KTV', undefined],
    ['TT Họ và tên Năm sinh Ghi chú', 'TT', 'thứ tự'],
    ['TT họp lúc mấy giờ?', 'TT', undefined],
    ['Trường TH số 2 Nhơn Lý sửa mái.', 'TH', 'tiểu học'],
    ['Sinh viên năm cuối còn nợ 3 HP tự chọn.', 'HP', 'học phần'],
  ])('%s: %s', (text, short, expansion) => {
    expect(meaning(text, short)).toBe(expansion);
  });

  test.each([
    ['Bệnh viện vừa phẫu thuật cho một người bệnh nặng. Sau một ngày, BN đã tỉnh.', 'BN', 'bệnh nhân'],
    ['Sau một ngày, BN đã tỉnh.', 'BN', undefined],
    ['Hiệu trưởng mở lớp phụ đạo cho học sinh yếu. GV soạn bài tối thứ Ba.', 'GV', 'giáo viên'],
    ['GV soạn bài tối thứ Ba.', 'GV', undefined],
    ['Ông là GS, em ông là BS và dân biểu (tỉnh trưởng BV năm 1949).', 'BV', undefined],
    ['Hiệu trưởng mở lớp phụ đạo cho học sinh yếu.\nGV soạn bài tối thứ Ba.', 'GV', undefined],
    ['Hiệu trưởng mở lớp phụ đạo cho học sinh yếu. Máy phát chạy 40 HP.', 'HP', undefined],
    ['CP giao các bộ rà soát lại.', 'CP', 'Chính phủ'],
    ['KTS cho rằng nhà hát nên thấp hơn.', 'KTS', 'kiến trúc sư'],
  ])('%s: %s, by the sentences around', (text, short, expansion) => {
    expect(meaning(text, short)).toBe(expansion);
  });

  test.each([
    ['Công ty CP Thủy sản Hòn Mê lãi lớn.', 'CP', 'cổ phần'],
    ['Phiên này có 5 triệu CP được khớp lệnh.', 'CP', 'cổ phiếu'],
    ['BTC cuộc thi công bố kết quả.', 'BTC', 'ban tổ chức'],
    ['TS Nguyễn Đức Kiên phân tích.', 'TS', 'tiến sĩ'],
    ['Các TS dự thi đến sớm.', 'TS', 'thí sinh'],
    ['Xe chạy dọc QL 14 về nam.', 'QL', 'quốc lộ'],
    ['Trường CĐ nghề tuyển sinh.', 'CĐ', 'cao đẳng'],
    ['Thủ tướng ký CĐ số 77.', 'CĐ', 'công điện'],
    ['TT Trump gặp báo giới ở Nhà Trắng.', 'TT', 'tổng thống'],
    ['Phó chủ tịch và TT HĐND tỉnh dự họp.', 'TT', 'thường trực'],
    ['Lê Văn Bảy (SN 1990) khai nhận.', 'SN', 'sinh năm'],
    ['Bệnh nhân THA cần đo huyết áp.', 'THA', 'tăng huyết áp'],
    ['Chi cục THA dân sự cưỡng chế.', 'THA', 'thi hành án'],
    ['Ô tô BKS 30A đỗ sai chỗ.', 'BKS', 'biển kiểm soát'],
    ['Các Phó TTCP dự họp.', 'TTCP', 'Thủ tướng Chính phủ'],
    ['Vào năm 475 CN có động đất.', 'CN', 'Công nguyên'],
    ['Xét nghiệm máu của bệnh nhi cho thấy TC giảm mạnh.', 'TC', 'tiểu cầu'],
    ['Sinh viên còn thiếu 12 TC nên chưa được tốt nghiệp.', 'TC', 'tín chỉ'],
    ['Bộ trưởng dự họp với BTC về dự toán ngân sách.', 'BTC', 'Bộ Tài chính'],
    ['Hàng chục công nhân nhập viện do NĐ sau bữa trưa.', 'NĐ', 'ngộ độc'],
    ['Tòa hỏi vì sao NĐ rút đơn khởi kiện.', 'NĐ', 'nguyên đơn'],
    ['Đàn GS bị dịch lở mồm long móng.', 'GS', 'gia súc'],
    ['Cấp ủy quán triệt quy định mới của BCT cho đảng viên.', 'BCT', 'Bộ Chính trị'],
    ['Giá xăng dầu do BCT điều hành.', 'BCT', 'Bộ Công Thương'],
    ['Trường bàn cách CSGD trẻ khuyết tật.', 'CSGD', 'chăm sóc, giáo dục'],
    ['Sở thanh tra 40 CSGD ngoài công lập.', 'CSGD', 'cơ sở giáo dục'],
    ['Thầy chấm BTL môn Kết cấu thép.', 'BTL', 'bài tập lớn'],
    ['Xe của BTL Vùng 4 Hải quân vào cảng.', 'BTL', 'bộ tư lệnh'],
    ['Xã phá bỏ 30 ha CCN lâu năm.', 'CCN', 'cây công nghiệp'],
    ['Nước thải từ CCN chảy ra ruộng.', 'CCN', 'cụm công nghiệp'],
    ['Tác giả tiến hành PV sâu 15 người bệnh.', 'PV', 'phỏng vấn'],
    ['Ông kể với PV về đêm lũ.', 'PV', 'phóng viên'],
    ['Cả xã mới đạt 14/19 TC.', 'TC', 'tiêu chí'],
  ])('%s', (text, short, sense) => {
    expect(meaning(text, short)).toBe(sense);
  });

  test.each([
    'Họ nói về CP suốt buổi.',
    'Chuyện TT ấy đã cũ.',
    'Nhắc đến KH là cười.',
    'Ai cũng hỏi HĐ.',
    'Bác tập xài ĐTTM.',
    'Bạn gửi tôi cuốn TACN nhé.',
    'Em trượt ĐHCĐ rồi.',
    'Nhà nước giao vốn cho TĐKT.',
  ])('left alone and told with all senses: %s', text => {
    const [{ chosen, senses, why }] = findAbbreviations(text);
    expect(chosen).toBeUndefined();
    expect(senses.length).toBeGreaterThan(1);
    expect(why).not.toBe('');
    expect(expandAbbreviations(text)).toBe(text);
  });

  test('scores share one', () => {
    const found = findAbbreviations('BTC họp với TT và CT về KH, TS, UBND và CP.');
    expect(found.length).toBeGreaterThan(4);
    for (const { senses } of found) {
      expect(senses.reduce((sum, { score }) => sum + score, 0)).toBeLessThanOrEqual(1.05);
      expect([...senses].sort((a, b) => b.score - a.score)).toEqual(senses);
    }
  });
});

describe('foreign namesakes', () => {
  test.each([
    'Ứng viên gửi CV kèm chứng chỉ cho nhà tuyển dụng.',
    'Dàn pin PV trên mái nhà xưởng đủ điện ban ngày.',
    'Việt Nam thông báo cho ủy ban TBT về quy chuẩn mới.',
    'Phiên chiều nay SSI, HCM, VND và VCI cùng tăng trên sàn chứng khoán.',
    'Người bệnh nhiễm virus HCV phải theo dõi gan.',
    'Tàu BTh 99013 TS vào bờ an toàn.',
    'Hành khách đổi từ tàu KTX sang xe buýt ở Daejeon.',
    'Trận cầu sớm khởi tranh lúc 12:30 BST như thường lệ.',
    'Quỹ ngoại xả HSG, gom thêm NKG trong phiên sáng.',
    'Hai mã CLC và PGS hết biên độ.',
    'Cổ phiếu HSG kịch trần, HCM giảm nhẹ, KDC đứng giá.',
    'Mã HND mất giá; STT đi ngang còn MST tăng 2%.',
    'Tàu tuần tra CSB 4039 vừa rời cảng.',
    'Bà giữ cả chồng báo KTNN từ năm 1995.',
    'Cô dạy trẻ TTK hòa nhập.',
    'Trung tâm TTDS-KHHGĐ mở lớp.',
  ])('%s', text => {
    expect(expandAbbreviations(text)).toBe(text);
    expect(annotate(text)).toBe(text);
  });
});

describe('short forms that mean something else there', () => {
  test.each([
    'Khách có thể thanh toán bằng HKD tại cửa hàng.',
    'Bệnh nhân NTĐ, nữ, 52 tuổi, nhập viện.',
    'GV giao NV1 cho các nhóm.',
    'Chủ biệt thự lô NV1 kêu ồn.',
    'Chủ biệt thự lô NV14 kêu ồn.',
    'Máy phát GĐ3 hỏng, mua thêm máy KV2.',
    'Xe ra QL1A rồi rẽ vào ĐT743.',
    'Đón khách bằng máy bay HK20 và KP3.',
    'Tàu KV2 và HK123 cập cảng.',
    'Tổ chức HKI tài trợ khám mắt.',
    'Gen HK2 tăng biểu hiện.',
    'Pha với ethanol 70% (V/v) là đủ.',
    'Tính tỉ số V/v của hai bình.',
    'Cho thuê tòa CCDV 8 tầng.',
    'Theo CQT (Đại học Quốc gia Singapore), máy tính lượng tử còn xa.',
    'Giám đốc công ty CQT cho biết doanh thu tăng.',
    'Nhà thầu BQT thi công gói thầu số 5.',
    'Trường ban hành BQT và thang điểm.',
    'Mẫu được soi bằng kính hiển vi BX Olympus.',
    'Tia tử ngoại từ BX Mặt Trời rất mạnh.',
    'Đơn vị đăng tải E-HSMT qua mạng.',
    'CP giao các hộ nuôi gia công 5.000 con gà.',
    'Chị họ dùng trà sữa có KCN để đầu độc em.',
    'Phương trình: KCN + HCl → KCl + HCN.',
    'Kali xyanua (KCN) rất độc; chỉ 200 mg KCN là chết người.',
    'Trẻ sơ sinh (NB) được tiêm vitamin K.',
    'Lúc này, P. 17 tuổi còn Q. 18 tuổi.',
    'Q. 3 lần trốn trại, lần nào cũng bị bắt lại.',
    'Anh TP cho hay cả nhà đều bất ngờ.',
    'Ông VN, tài xế, bị thương nặng.',
    'Chúng bắt cóc cháu KCN (5 tuổi) đòi tiền chuộc.',
    'Bị hại NLĐ (19 tuổi) đến trình báo.',
    'HSG và NKG dẫn đầu nhóm tôn mạ.',
    'Khuyến nghị mua HSG với giá mục tiêu 25.000 đồng.',
    'Tập đoàn LS của Hàn Quốc rót thêm vốn.',
    'LS Electric và LS Cable mở rộng đầu tư.',
    'Công ty GS Engineering xây cầu Nhà Bè.',
    'TS Entertainment quản lý nhóm nhạc này.',
    'CN Tower cao 553 m ở Toronto.',
    'Đặt vé VN Airlines trực tuyến.',
    'Bạn gửi CV trước ngày 30 để kịp vòng phỏng vấn.',
    'Văn phòng TBT Việt Nam vừa cảnh báo quy định mới của EU.',
    'Nguyễn Huy Sơn (HS) là thủ môn; HS bắt rất hay.',
    'Anh Phạm Gia Định (GĐ) kể rằng GĐ mồ côi từ nhỏ.',
    'Hình thang CSGT có đáy lớn CT.',
    'Giống đậu tương ĐT 84 ngắn ngày.',
    'Giống lúa HT 1 và BT 7 năng suất cao.',
    'Lexus LS 500 và ES 250 ra bản mới.',
    'Sổ có số phát hành CS 123456.',
    'Hố khoan HK 5 sâu 40 m.',
    'Chiều nào bà cũng dò vé KH 123456.',
    'Vectơ BC cộng vectơ CV bằng vectơ BV.',
    'Mật khẩu là BHYT viết liền không dấu.',
    'Gõ tắt BHYT là bộ gõ tự bung ra.',
    'Gõ từ khóa UBND rồi nhấn nút "TTHC".',
    'Cụm "TP.HCM" dài sáu kí tự.',
    'Điền vào cột "SĐT" và cột "ĐTB".',
    'Vì sao người ta gọi là "CSGT" chứ không gọi tên đầy đủ?',
    'Mẹ mua bỉm NB cho bé sơ sinh.',
  ])('%s', text => {
    expect(expandAbbreviations(text)).toBe(text);
  });

  test.each([
    ['Bản sao QĐ xuất ngũ để ở ngăn trên.', 'quân đội'],
    ['Thế chấp bằng TS của bên thứ ba.', 'tiến sĩ'],
    ['Đó là TS tốt nghiệp THPT năm 2024.', 'tiến sĩ'],
    ['Theo TS Vũ Thu Hương, ly hôn ảnh hưởng tới trẻ.', 'tài sản'],
    ['Nữ TS là người dân tộc Mông đầu tiên.', 'thí sinh'],
    ['Đơn vị hoàn thành NV bảo vệ Đại hội.', 'nhân viên'],
    ['Các NV được thưởng Tết.', 'nhiệm vụ'],
    ['Công an bắt giữ các ĐT trộm xe.', 'đội tuyển'],
    ['Nhiều NH, KS đóng cửa vì dịch.', 'ngân hàng'],
    ['Áp dụng từ NH 2024-2025 trên toàn tỉnh.', 'ngân hàng'],
    ['Chương trình do VTC sản xuất.', 'viêm tụy'],
    ['HS hoàn thành các PHT trên lớp.', 'phó hiệu trưởng'],
    ['Kế hoạch GDHN và phân luồng học sinh sau THCS.', 'hòa nhập'],
    ['HĐĐG tài sản niêm yết việc đấu giá.', 'định giá'],
    ['Nộp theo quy định của BTC trong tháng.', 'ban tổ chức'],
    ['Chi lương CB, GV, NV trong tháng.', 'cơ bản'],
    ['Bán KS 40 phòng mặt tiền biển.', 'kháng sinh'],
    ['Tham mưu công tác VH, TDTT của xã.', 'vận hành'],
    ['TL sinh hoạt chi bộ tháng 5.', 'tỷ lệ'],
    ['Vẽ hình, viết GT, KL của bài toán.', 'giáo trình'],
    ['Hỗ trợ đất ở cho đồng bào DT thiểu số.', 'diện tích'],
    ['Giao DT năm 2024 cho các đơn vị.', 'doanh thu'],
    ['Cầm cố STK tại ngân hàng.', 'số tài khoản'],
    ['Hơn 90% KH hài lòng với dịch vụ.', 'kế hoạch'],
    ['Đảng ủy yêu cầu các ĐV trực thuộc báo cáo.', 'đảng viên'],
    ['Trưởng PGD huyện làm việc với các trường THCS.', 'giao dịch'],
    ['Phát triển TTTC quốc tế tại TP.HCM.', 'thị trường'],
    ['Toán: HTT 12 em, HT 20 em, CHT 1 em.', 'hiệu trưởng'],
    ['Tỷ lệ NPL tăng lên 2,3% trong quý.', 'nguyên phụ liệu'],
    ['Công ty tổ chức HNKH tri ân đại lý.', 'khoa học'],
    ['UBND TPCM ra thông báo.', 'tổ phó'],
    ['Đại biểu Quốc hội chất vấn về NQH của các ngân hàng.', 'Nhà Quốc hội'],
    ['Căn hộ 3 PN mới cải tạo.', 'phạm nhân'],
    ['Ông sưu tầm thơ HXH.', 'hẻm'],
    ['Phiếu TL trắc nghiệm được quét bằng máy.', 'tự luận'],
    ['Quỹ ngoại gom mua NVL cả phiên.', 'nguyên vật liệu'],
    ['Gọi để được tư vấn gói vay LS từ 6,5%.', 'luật sư'],
    ['Thuê văn phòng tòa nhà 15 NBK.', 'người bị kiện'],
    ['Bạn cần tìm CN may.', 'chủ ngữ'],
    ['Luật TMĐT điều chỉnh các sàn xuyên biên giới.', 'tổng mức'],
  ])('%s: nothing of %s', (text, wrong) => {
    expect(expandAbbreviations(text).toLowerCase()).not.toContain(wrong.toLowerCase());
  });

  test.each([
    ['Chiếc cân KTS này rất nhạy.', 'KTS', 'kỹ thuật số'],
    ['Trung tâm DN đầu tư 5 máy may cho học viên.', 'DN', 'dạy nghề'],
    ['Tính CP giao các đơn hàng lẻ vào giá bán.', 'CP', 'chi phí'],
    ['UBND TP DN xây cầu mới.', 'DN', undefined],
    ['Điểm HK1 năm học 2025 đã có.', 'HK1', 'học kỳ 1'],
    ['Thí sinh đậu NV2 nhập học.', 'NV2', 'nguyện vọng 2'],
    ['Em trúng tuyển NV12 của trường.', 'NV12', 'nguyện vọng 12'],
    ['Báo cáo sơ kết HK3 năm học này.', 'HK3', 'học kỳ 3'],
    ['Thí sinh thuộc KV2 được cộng điểm ưu tiên.', 'KV2', 'khu vực 2'],
    ['Nhà số 12, KP3, phường Linh Trung.', 'KP3', 'khu phố 3'],
    ['Dự án cao tốc GĐ2 khởi công.', 'GĐ2', 'giai đoạn 2'],
    ['Trận đấu diễn ra tại NTĐ Ninh Bình.', 'NTĐ', 'nhà thi đấu'],
    ['Doanh thu bán hàng và CCDV tăng.', 'CCDV', 'cung cấp dịch vụ'],
    ['V/v điều chỉnh lịch thi', 'V/v', 'về việc'],
  ])('%s: %s', (text, short, expansion) => {
    expect(meaning(text, short)).toBe(expansion);
  });
});

describe('initials of persons', () => {
  test('stay wherever the text has them, unless it defines them', () => {
    const text = 'Anh ĐTH (37 tuổi) kể lại.\nSau đó, ĐTH bỏ đi.';
    expect(expandAbbreviations(text)).toBe(text);
    const defined = `${text}\nHọ bàn về đô thị hóa (ĐTH). Tốc độ ĐTH tăng.`;
    expect(expandAbbreviations(defined)).toContain('Tốc độ đô thị hóa tăng');
    expect(expandAbbreviations('Tốc độ ĐTH tăng.')).toBe('Tốc độ đô thị hóa tăng.');
  });

  test('are told from what a person is', () => {
    for (const [text, expected] of [
      ['Ông TGĐ phát biểu.', 'Ông tổng giám đốc phát biểu.'],
      ['Em HS lớp 5 được khen.', 'Em học sinh lớp 5 được khen.'],
      ['Anh CSGT thổi còi.', 'Anh cảnh sát giao thông thổi còi.'],
      ['BN, 45 tuổi, nhập viện vì THA.', 'Bệnh nhân, 45 tuổi, nhập viện vì tăng huyết áp.'],
      ['Sinh viên CNTT, 21 tuổi, mở xưởng.', 'Sinh viên công nghệ thông tin, 21 tuổi, mở xưởng.'],
      ['Luật sư TP Hồ Chí Minh lên tiếng.', 'Luật sư Thành phố Hồ Chí Minh lên tiếng.'],
      ['Anh BLV nói rất nhanh.', 'Anh bình luận viên nói rất nhanh.'],
    ])
      expect(expandAbbreviations(text)).toBe(expected);
  });

  test('that the text has twice are the same when it is read again', () => {
    const text = 'Người dân trình báo CAP. Em CAP, 68 tuổi, ra CAP làm chứng.';
    const once = expandAbbreviations(text);
    expect(once).toContain('Em CAP, 68 tuổi, ra CAP làm chứng');
    expect(expandAbbreviations(once)).toBe(once);
    // A long form that is written out tells what stands before it, in the next round: nobody was met by then.
    const told = expandAbbreviations('LS BTL, BTL môn, Anh BTL, 25 tuổi, đi làm; ');
    expect(expandAbbreviations(told)).toBe(told);
  });

  test('no word that only ends like one stands before them', () => {
    for (const [text, expected] of [
      ['Nhà trẻ cho trẻ em KCN còn thiếu.', 'Nhà trẻ cho trẻ em khu công nghiệp còn thiếu.'],
      ['Đề thi tiếng Anh THPT dễ hơn.', 'Đề thi tiếng Anh trung học phổ thông dễ hơn.'],
      ['Hỗ trợ các em THCS vùng cao.', 'Hỗ trợ các em trung học cơ sở vùng cao.'],
    ])
      expect(expandAbbreviations(text)).toBe(expected);
  });

  test('are known in the pieces of a document that come later', () => {
    const normalizer = createNormalizer({ abbreviations: 'expand' });
    const lines = ['Chị PNK (37 tuổi) kể lại câu chuyện hôm ấy.\n', 'Theo PNK, mọi việc đã xong.\n'];
    expect(lines.map(line => normalizer.push(line)).join('') + normalizer.end()).toBe(lines.join(''));
  });
});

describe('rows with namesakes: each is told by its context, and harms nobody without', () => {
  test.each([
    'LH: 5,2 mIU/mL, FSH: 6,1 IU/L.',
    'Nồng độ LH tăng trước rụng trứng.',
    'Gọi DT: 0283 123 456 để đặt bàn.',
    'Truyền hình HD phát 24/7.',
    'Viên uống NMN cho não được rao khắp mạng.',
    'Gửi CV qua email trước thứ Sáu.',
    'Nhóm NCT phải hủy đêm diễn ở Seoul.',
    'BA làm việc với khách hàng.',
    'Cổ phiếu NVL tăng trần, giá khớp 15.000 đồng.',
    'Thuốc nổ TNT được cất trong kho.',
    'Phiên sáng nay, TSC tăng trần, khối ngoại bán ròng.',
    'Nhóm chứng khoán khởi sắc: PGD tăng 3,2% lên 30.000 đồng.',
    'TCM giảm sàn trong phiên giao dịch chiều; cổ phiếu dệt may lao dốc.',
    'NCT là cổ phiếu hàng không.',
    'Anh được hưởng TS của cha mẹ để lại.',
    'Ca sĩ hát CN và kể chuyện.',
    'UV gửi CV về hr@abc.vn trước thứ Sáu.',
    'Bảng kê ĐH 12 còn thiếu.',
    'Chuyển tiền sang MB mất phí.',
    'Sân bay BĐ1 và kho BĐ2 bị phá.',
    'Phim "TS" công chiếu cuối tháng.',
    'Khảo sát LĐ xã hội ở ba thành phố.',
  ])('%s', text => {
    expect(expandAbbreviations(text)).toBe(text);
  });

  test.each([
    ['Xe rẽ vào tuyến ĐH 12 rồi dừng.', 'ĐH', 'đường huyện'],
    ['Chị ký HĐTV hai tháng, lương 85%.', 'HĐTV', 'hợp đồng thử việc'],
    ['Chủ tịch HĐTV nhận lương 2 tỷ đồng.', 'HĐTV', 'Hội đồng thành viên'],
    ['Quản lý thuế đối với TMĐT được siết.', 'TMĐT', 'thương mại điện tử'],
    ['TMĐT của cây cầu bị đội thêm 300 tỷ đồng.', 'TMĐT', 'tổng mức đầu tư'],
    ['Phòng HCTH bệnh viện báo: bệnh nhân khám từ 7 giờ.', 'HCTH', 'hành chính - tổng hợp'],
    ['Bệnh nhi HCTH, nước tiểu nhiều đạm.', 'HCTH', 'hội chứng thận hư'],
    ['Tổng điều tra NTNN bắt đầu.', 'NTNN', 'nông thôn, nông nghiệp'],
    ['Thuế NTNN tính theo tỷ lệ.', 'NTNN', 'nhà thầu nước ngoài'],
    ['Hàng TQ và VN trong câu chuyện ấy.', 'VN', 'Việt Nam'],
    ['TS Lan chia sẻ kết quả nghiên cứu.', 'TS', 'tiến sĩ'],
    ['Luật Quản lý, sử dụng TS công có hiệu lực.', 'TS', 'tài sản'],
    ['Vốn CT nước ngoài rót vào chậm.', 'CT', 'công ty'],
    ['Ban giám khảo gồm NSƯT, TS âm nhạc và khách mời.', 'TS', 'tiến sĩ'],
    ['Chuyển cọc thì xin STK ngân hàng.', 'STK', 'số tài khoản'],
    ['LH anh Phước để xem kho.', 'LH', 'liên hệ'],
    ['LH 0909 123 456 để xem nhà.', 'LH', 'liên hệ'],
    ['Người lao động nghỉ TS được hưởng lương.', 'TS', 'thai sản'],
    ['Chi đoàn lớp 12A3 kết nạp 4 ĐV mới.', 'ĐV', 'đoàn viên'],
    ['Lũ trên sông Mã vượt BĐ2 trong đêm.', 'BĐ2', 'báo động 2'],
    ['Xã tặng GK cho 30 cá nhân.', 'GK', 'giấy khen'],
    ['Khoa giám sát tuân thủ VST của nhân viên.', 'VST', 'vệ sinh tay'],
    ['Vụ ĐX và HT năm nay được mùa.', 'HT', 'hè thu'],
    ['Biên LNG đạt 22%.', 'LNG', 'lợi nhuận gộp'],
    ['Trại giam cho PN gặp người nhà.', 'PN', 'phạm nhân'],
    ['Chi trả đợt 2, tổng KP 12,6 tỷ đồng.', 'KP', 'kinh phí'],
    ['Nhà anh ở KP 12, phường Linh Trung.', 'KP', 'khu phố'],
    ['Số ca TCM tăng 12% so với tuần trước.', 'TCM', 'tay chân miệng'],
    ['DT đạt 1.200 ha lúa.', 'DT', 'diện tích'],
    ['DT thuần đạt 500 tỷ đồng.', 'DT', 'doanh thu'],
    ['TBT Đài Phát thanh tỉnh ký hợp đồng.', 'TBT', 'tổng biên tập'],
    ['Trường đang xét TN THPT cho thí sinh.', 'TN', 'tốt nghiệp'],
    ['Giá NVL đầu vào tăng.', 'NVL', 'nguyên vật liệu'],
    ['CTM: BC 15,2, HC 4,1.', 'BC', 'bạch cầu'],
    ['Chụp CHT sọ não cho thấy khối u.', 'CHT', 'cộng hưởng từ'],
    ['Người hoạt động KCT ở thôn.', 'KCT', 'không chuyên trách'],
    ['Trích lục từ Trung tâm HLTTQG Hà Nội.', 'HLTTQG', 'huấn luyện thể thao quốc gia'],
  ])('%s: %s', (text, short, expansion) => {
    expect(meaning(text, short)).toBe(expansion);
  });
});

describe('sentences of every day in which a context once decided wrongly, found by editors', () => {
  const harms = readFileSync(resolve(import.meta.dirname, 'cases/abbreviation-harms.tsv'), 'utf8');

  test.each(
    harms
      .trimEnd()
      .split('\n')
      .slice(1)
      .map(row => row.split('\t')),
  )('%s: nothing of %s', (text, wrong) => {
    for (const form of ['NFC', 'NFD'] as const)
      expect(expandAbbreviations(text.normalize(form)).normalize('NFC').toLowerCase()).not.toContain(wrong);
  });
});

test('beside shares a short form behind a word for a place is none', () => {
  const text = 'Công ty An Khang (HoSE: QZX) xây nhà máy tại KCN Yên Phong.';
  expect(expandAbbreviations(text)).toContain('tại khu công nghiệp Yên Phong');
  expect(expandAbbreviations('Phiên sáng, HoSE: QZX tăng, KCN giảm.')).toContain('KCN giảm');
});

test('names of shares are letters of ASCII: what has others tells of a trade', () => {
  expect(expandAbbreviations('Cổ phiếu BĐS phân hóa trong phiên sáng.')).toContain('Cổ phiếu bất động sản');
  expect(expandAbbreviations('Cổ phiếu KDC phân hóa trong phiên sáng.')).toContain('Cổ phiếu KDC');
});

describe('letters that are added to others', () => {
  test.each(['Đất ở, ký hiệu ONT+CLN, tại xã Bình Minh.', 'Loại đất: CLN+ONT.', 'Loại đất: ONT + CLN.'])(
    '%s',
    text => {
      expect(expandAbbreviations(text)).toBe(text);
      expect(expandAbbreviations(text.normalize('NFD')).normalize('NFC')).toBe(text);
    },
  );

  test('nobody knows them, or it is a sum', () => {
    const text = 'Công ty đóng BHXH+BHYT cho người lao động.';
    expect(expandAbbreviations(text)).toBe('Công ty đóng bảo hiểm xã hội+bảo hiểm y tế cho người lao động.');
  });
});

describe('names of companies, roads and telephones', () => {
  test.each([
    ['Công ty TNHH XD và TM An Lộc', 'Công ty trách nhiệm hữu hạn Xây dựng và Thương mại An Lộc'],
    ['Công ty CP SX bao bì An Lộc', 'Công ty cổ phần Sản xuất bao bì An Lộc'],
    ['Phòng TM ở tầng hai.', 'Phòng TM ở tầng hai.'],
    ['Xe tải đi theo ĐH 08 rồi rẽ.', 'Xe tải đi theo đường huyện 08 rồi rẽ.'],
    ['Nó thi vào ĐH 2 lần.', 'Nó thi vào đại học 2 lần.'],
    ['Đỗ vào ĐH 27 điểm.', 'Đỗ vào đại học 27 điểm.'],
    [
      'Công ty TNHH MTV XD và TM An Lộc',
      'Công ty trách nhiệm hữu hạn một thành viên Xây dựng và Thương mại An Lộc',
    ],
    ['Nghị quyết ĐH 13 của Đảng', 'Nghị quyết đại hội 13 của Đảng'],
    ['Mọi thắc mắc xin hỏi điện lực, ĐT 19001111.', 'Mọi thắc mắc xin hỏi điện lực, điện thoại 19001111.'],
    ['Cầu nằm trên ĐT 941.', 'Cầu nằm trên đường tỉnh 941.'],
  ])('%s', (text, expanded) => {
    expect(expandAbbreviations(text)).toBe(expanded);
  });
});

describe('brackets that name a source or repeat a row of long forms', () => {
  test.each([
    '(TTXVN) - Ngày 16/10, đoàn đã về nước.',
    'Có đủ cán bộ quản lý, giáo viên, nhân viên (CBQL, GV, NV) dự họp.',
    'Người sử dụng lao động và người lao động (NSDLĐ, NLĐ) cùng ký.',
    'Anh theo lớp bác sĩ chuyên khoa cấp I (CKI) hai năm.',
    'Nộp hồ sơ mời thầu điện tử (E-HSMT) trước 9 giờ.',
  ])('%s', text => {
    expect(expandAbbreviations(text)).toBe(text);
    expect(expandAbbreviations(text.normalize('NFD')).normalize('NFC')).toBe(text);
  });

  test.each([
    ['Chúng tôi đến KCN Yên Phong.', 'Chúng tôi đến khu công nghiệp Yên Phong.'],
    ['Anh CSGT (trên cầu) ra hiệu dừng xe.', 'Anh cảnh sát giao thông (trên cầu) ra hiệu dừng xe.'],
    ['Ông mua vé ở KS Hilton.', 'Ông mua vé ở khách sạn Hilton.'],
    ['Mời TS Nguyễn Văn An và GS Peter Brown.', 'Mời tiến sĩ Nguyễn Văn An và giáo sư Peter Brown.'],
    ['Thẻ BHYT của bà còn hạn.', 'Thẻ bảo hiểm y tế của bà còn hạn.'],
    ['Bà đọc "UBND xã" trên biển.', 'Bà đọc "Ủy ban nhân dân xã" trên biển.'],
    ['Sau ĐH Đảng các cấp, công tác nhân sự ổn định.', 'Sau đại hội Đảng các cấp, công tác nhân sự ổn định.'],
    ['Nghe tin Đảng CS Trung Quốc họp.', 'Nghe tin Đảng Cộng sản Trung Quốc họp.'],
    ['Ông nằm ở BV 103, sau chuyển sang BV 175.', 'Ông nằm ở Bệnh viện 103, sau chuyển sang Bệnh viện 175.'],
    ['CA Q.Bình Thạnh bắt hai người.', 'Công an quận Bình Thạnh bắt hai người.'],
    ['Gọi CA P biết chuyện.', 'Gọi công an P biết chuyện.'],
    [
      'Công nhân KCN Bắc Thăng Long bị ngộ độc thực phẩm.',
      'Công nhân khu công nghiệp Bắc Thăng Long bị ngộ độc thực phẩm.',
    ],
    ['Nước thải của KCN có hóa chất.', 'Nước thải của khu công nghiệp có hóa chất.'],
    ['Khám cho NCT (60 tuổi trở lên).', 'Khám cho người cao tuổi (60 tuổi trở lên).'],
    ['Theo CV số 12/SNV về tuyển dụng viên chức.', 'Theo Công văn số 12/SNV về tuyển dụng viên chức.'],
    ['Sở khuyến nghị các trường bồi dưỡng HSG.', 'Sở khuyến nghị các trường bồi dưỡng học sinh giỏi.'],
    ['Theo báo NLĐ, giá vàng tăng.', 'Theo báo Người Lao Động, giá vàng tăng.'],
    ['Nơi nhận: các Vụ: KTTH, QHQT.', 'Nơi nhận: các Vụ: Kinh tế tổng hợp, Quan hệ quốc tế.'],
    ['Ủy ban Giám sát tài chính QG họp.', 'Ủy ban Giám sát tài chính Quốc gia họp.'],
    ['Đoàn về nước (TTXVN).', 'Đoàn về nước (Thông tấn xã Việt Nam).'],
    ['Khám ở bệnh viện huyện (BVĐK) gần nhà.', 'Khám ở bệnh viện huyện (bệnh viện đa khoa) gần nhà.'],
    ['Cơ quan của xã (HĐND, UBND) họp.', 'Cơ quan của xã (Hội đồng nhân dân, Ủy ban nhân dân) họp.'],
    ['Giá 31.200 đồng/CP cho cổ đông.', 'Giá 31.200 đồng/cổ phiếu cho cổ đông.'],
    ['Học phí 415.000 đồng/TC.', 'Học phí 415.000 đồng/tín chỉ.'],
    ['Trân trọng,\nTM. Ban Giám đốc', 'Trân trọng,\nThay mặt Ban Giám đốc'],
    ['Vàng giảm 300.000 đồng/lượng, lương 5 triệu/NV.', 'Vàng giảm 300.000 đồng/lượng, lương 5 triệu/NV.'],
  ])('%s', (text, expanded) => {
    expect(expandAbbreviations(text)).toBe(expanded);
  });
});

describe('a signature in capitals stays as it is', () => {
  test.each([
    'TM. BAN THƯỜNG VỤ\nBí thư',
    'KT. BỘ TRƯỞNG\nThứ trưởng Nguyễn Văn An',
    'TL. CHỦ TỊCH, ông An ký.',
  ])('%s', text => {
    expect(annotate(text)).toBe(text);
  });
});

describe('a signature of short forms is a line of capitals, whose sign stays as the decree has it', () => {
  test.each([
    ['Nơi nhận: như trên.\nTM. UBND\nCHỦ TỊCH', 'Nơi nhận: như trên.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH'],
    ['TM. HĐQT', 'TM. HỘI ĐỒNG QUẢN TRỊ'],
    ['  TUQ. UBND', '  TUQ. ỦY BAN NHÂN DÂN'],
    ['Ông ký TM. UBND xã.', 'Ông ký TM. Ủy ban nhân dân xã.'],
    ['TP. HCM', 'Thành phố Hồ Chí Minh'],
    [`TM. ${'HĐND, '.repeat(18)}HĐND`, `TM. ${'HỘI ĐỒNG NHÂN DÂN, '.repeat(18)}HỘI ĐỒNG NHÂN DÂN`],
  ])('%s', (text, expanded) => {
    expect(expandAbbreviations(text)).toBe(expanded);
  });
});

describe('the symbol of a unit where a document is filed', () => {
  test.each([
    '- Lưu: VT, TTHC.',
    'Nơi nhận: - Như trên; - Lưu: VT, QLĐĐ (5).',
    'Lưu: VT; TCCB.',
    'Lưu VT, NC, THCB.',
    '- Lưu: Văn thư, KSTTHC.',
  ])('%s', text => {
    const last = /[A-ZĐ]{4,}/.exec(text)![0];
    expect(annotate(text)).toContain(last);
    expect(annotate(text)).not.toMatch(new RegExp(`${last} \\(\\p{L}`, 'u'));
    expect(annotate(text.normalize('NFD'))).not.toMatch(/[A-Z\u0110]{4} \(\p{L}/u);
  });

  test.each([
    'Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.',
    'Lưu VT, hồ sơ.',
    'Bộ phận văn thư (VT) nhận.\nLưu: VT, HC.',
  ])('%s: VT stays as the decree has it', text => {
    expect(expandAbbreviations(text)).toBe(text);
  });

  test('what else follows a comma is written out', () => {
    expect(expandAbbreviations('Lưu ý các sở, UBND cấp xã.')).toBe('Lưu ý các sở, Ủy ban nhân dân cấp xã.');
    expect(expandAbbreviations('Hồ sơ lưu tại văn thư, UBND xã giữ một bản.')).toContain('Ủy ban nhân dân');
  });
});

describe('what a definition calls something by a word and letters', () => {
  test.each([
    'Ban được lập hôm qua (sau đây viết tắt là Ban Chỉ huy PCTT&TKCN) gồm 17 người.',
    'Cơ quan này (gọi tắt là "Sở GD&ĐT") trả lời.',
    'Quỹ ấy, sau đây gọi là Quỹ HTND, được cấp vốn.',
  ])('%s', text => {
    expect(expandAbbreviations(text)).toBe(text);
    expect(expandAbbreviations(text.normalize('NFD')).normalize('NFC')).toBe(text);
  });

  test.each([
    ['Đội này hay Sở GD&ĐT trả lời.', 'Đội này hay Sở Giáo dục và Đào tạo trả lời.'],
    ['Việc phải làm là báo Sở GD&ĐT.', 'Việc phải làm là báo Sở Giáo dục và Đào tạo.'],
    [
      'Ông Lê (sau đây gọi là "Bên A") và UBND xã ký.',
      'Ông Lê (sau đây gọi là "Bên A") và Ủy ban nhân dân xã ký.',
    ],
    ['Chợ này gọi tắt là Chợ do UBND lập.', 'Chợ này gọi tắt là Chợ do Ủy ban nhân dân lập.'],
    ['Đây còn gọi là trụ sở UBND xã.', 'Đây còn gọi là trụ sở Ủy ban nhân dân xã.'],
    ['Gọi tắt là OCOP được UBND tỉnh giao.', 'Gọi tắt là OCOP được Ủy ban nhân dân tỉnh giao.'],
  ])('%s calls nothing so', (text, expanded) => {
    expect(expandAbbreviations(text)).toBe(expanded);
  });
});

test('a form that the text defines has capitals where a name goes on behind it', () => {
  const text = 'Số người đóng bảo hiểm xã hội (BHXH) tăng. Theo BHXH Việt Nam, nợ BHXH giảm.';
  expect(expandAbbreviations(text)).toContain('Theo Bảo hiểm xã hội Việt Nam, nợ bảo hiểm xã hội giảm.');
});

test('an address begins with a capital', () => {
  expect(expandAbbreviations('Kính gửi: BGH nhà trường')).toBe('Kính gửi: Ban giám hiệu nhà trường');
  expect(expandAbbreviations('   Kính gửi: Cty TNHH An Lộc')).toContain('Kính gửi: Công ty ');
  expect(expandAbbreviations('Đồng kính gửi: BGH')).toBe('Đồng kính gửi: Ban giám hiệu');
  expect(expandAbbreviations('Thư kính gửi BGH')).toBe('Thư kính gửi ban giám hiệu');
});

describe('letters that are spoken of', () => {
  test.each([
    'Trong tài liệu này xin gọi tắt ủy ban nhân dân là UBND cho gọn.',
    'Người ta rút gọn bảo hiểm xã hội thành BHXH từ lâu.',
    'Ca sĩ T.Ư. và bà T.Ư. cùng kiện.',
  ])('a long form that gets its letters, and the initials of a person: %s', text => {
    expect(expandAbbreviations(text)).toBe(text);
  });

  test('a part that the text defines is not joined', () => {
    const text = 'Ban kiểm toán (KT) họp. Nhóm KT - XH báo cáo.';
    expect(expandAbbreviations(text)).toContain('Nhóm kiểm toán - ');
  });

  test('being something else is no such thing', () => {
    expect(expandAbbreviations('Nơi nộp hồ sơ là UBND xã.')).toBe('Nơi nộp hồ sơ là Ủy ban nhân dân xã.');
  });

  test.each([
    'Tấm biển sơn chữ UBND đã phai.',
    'Theo hợp đồng số 12/2024/ABC ("HĐTD"), bên vay trả lãi hằng tháng.',
    'Theo hợp đồng số 12/2024/ABC (\u201cTSBĐ\u201d), bên vay trả lãi hằng tháng.',
    'Ai cũng nhớ cụm từ “BHYT” ấy.',
    'Trong bảng này, GV là giáo viên.',
    'Trong bảng này, TS cho thí sinh.',
    'Mở tệp Bieu mau TTHC moi.docx để điền.',
  ])('%s', text => {
    expect(expandAbbreviations(text)).toBe(text);
    expect(annotate(text)).toBe(text);
  });
});

describe('capitals', () => {
  test.each([
    ['họp BTV Tỉnh ủy và UBKT Huyện ủy', 'họp Ban Thường vụ Tỉnh ủy và Ủy ban Kiểm tra Huyện ủy'],
    ['UBKT các cấp, UVBCH ở xã', 'Ủy ban Kiểm tra các cấp, ủy viên ban chấp hành ở xã'],
    ['đưa lên BVTW Huế, một BVTW lớn', 'đưa lên Bệnh viện Trung ương Huế, một bệnh viện trung ương lớn'],
    [
      'Cơ quan Cảnh sát điều tra (CSĐT) vào cuộc. Cơ quan CSĐT khởi tố, ba CSĐT đến',
      'Cơ quan Cảnh sát điều tra (CSĐT) vào cuộc. Cơ quan Cảnh sát điều tra khởi tố, ba cảnh sát điều tra đến',
    ],
    [
      'Viện Hàn lâm KH&CN, Liên minh HTX tỉnh, quê bà P.T.N. (TP Vinh)',
      'Viện Hàn lâm Khoa học và Công nghệ, Liên minh Hợp tác xã tỉnh, quê bà P.T.N. (thành phố Vinh)',
    ],
    ['Tổng công ty Mía đường - CTCP trả cổ tức', 'Tổng công ty Mía đường - Công ty cổ phần trả cổ tức'],
    ['thi vào Trường CĐSP Sóc Trăng', 'thi vào Trường Cao đẳng Sư phạm Sóc Trăng'],
    ['ở TP Hồ Chí Minh và TP Vinh', 'ở Thành phố Hồ Chí Minh và thành phố Vinh'],
    [
      'vốn TW cấp cho TW Hội và Ban Bí thư TW',
      'vốn trung ương cấp cho Trung ương Hội và Ban Bí thư Trung ương',
    ],
    ['theo QĐ 31 chứ không phải QĐ ấy', 'theo Quyết định 31 chứ không phải QĐ ấy'],
    ['gửi cơ quan CSĐT; ba CSĐT đã đến', 'gửi cơ quan Cảnh sát điều tra; ba cảnh sát điều tra đã đến'],
    ['nhờ BCĐ 138 và một BCĐ khác', 'nhờ Ban Chỉ đạo 138 và một Ban chỉ đạo khác'],
    ['Gửi: -Sở TN&MT; - TT HĐND xã', 'Gửi: -Sở Tài nguyên và Môi trường; - Thường trực Hội đồng nhân dân xã'],
    ['a) TTHC mới;\n2.1. TTHC cũ', 'a) Thủ tục hành chính mới;\n2.1. Thủ tục hành chính cũ'],
    ['12 TTHC (kh. 3 TTHC nữa)', '12 thủ tục hành chính (kh. 3 thủ tục hành chính nữa)'],
    ['Cột một | STT | tên', 'Cột một | Số thứ tự | tên'],
    ['Bà kể: "HTX lo vốn" và "HTX giữ đất"', 'Bà kể: "Hợp tác xã lo vốn" và "hợp tác xã giữ đất"'],
    ['\u2014 HTX nào?', '\u2014 Hợp tác xã nào?'],
    [
      'ngành LĐTBXH và Sở LĐTBXH',
      'ngành lao động - thương binh và xã hội và Sở Lao động - Thương binh và Xã hội',
    ],
    ['các Sở: TN&MT, Y tế, KH&ĐT', 'các Sở: Tài nguyên và Môi trường, Y tế, Kế hoạch và Đầu tư'],
    ['Bộ Y tế và GD&ĐT', 'Bộ Y tế và Giáo dục và Đào tạo'],
    ['trạm, trường và GD&ĐT', 'trạm, trường và giáo dục và đào tạo'],
    ['Sở Y tế họp, GD&ĐT vắng', 'Sở Y tế họp, giáo dục và đào tạo vắng'],
    ['Sở Y tế, HTX Tân Tiến', 'Sở Y tế, Hợp tác xã Tân Tiến'],
    ['cơ sở KCB, trụ sở BHXH', 'cơ sở khám bệnh, chữa bệnh, trụ sở bảo hiểm xã hội'],
    ['bác sĩ chuyên khoa GMHS; khoa GMHS', 'bác sĩ chuyên khoa gây mê hồi sức; khoa Gây mê hồi sức'],
    ['nợ BHXH, gửi BHXH huyện', 'nợ bảo hiểm xã hội, gửi Bảo hiểm xã hội huyện'],
    ['hỏi BHXH tỉnh.', 'hỏi Bảo hiểm xã hội tỉnh.'],
    [
      'hỏi BHXH TPHCM, BVĐK xã hội hóa',
      'hỏi Bảo hiểm xã hội Thành phố Hồ Chí Minh, bệnh viện đa khoa xã hội hóa',
    ],
    ['ở BVĐK tỉnh Lào Cai', 'ở Bệnh viện đa khoa tỉnh Lào Cai'],
    ['vào KKT Vũng Áng, một KKT lớn', 'vào Khu kinh tế Vũng Áng, một khu kinh tế lớn'],
    ['báo ban BQL chợ', 'báo ban quản lý chợ'],
    ['của CTCP Thép Đông Hà và CTCP này', 'của Công ty cổ phần Thép Đông Hà và công ty cổ phần này'],
    ['đón ĐSQ Lào', 'đón Đại sứ quán Lào'],
    ['Bộ SGK mới ít hình hơn', 'Bộ sách giáo khoa mới ít hình hơn'],
    ['Bộ GTVT trả lời', 'Bộ Giao thông vận tải trả lời'],
    ['do LĐLĐ tỉnh tổ chức', 'do Liên đoàn Lao động tỉnh tổ chức'],
    ['gọi phòng CNTT; phòng SXH', 'gọi phòng Công nghệ thông tin; phòng sốt xuất huyết'],
    ['Trưởng phòng CTXH, một cán bộ CTXH', 'Trưởng phòng Công tác xã hội, một cán bộ công tác xã hội'],
    ['Cán bộ CNTT ở khoa', 'Cán bộ công nghệ thông tin ở khoa'],
    ['Hiệp hội DNNVV và các DNNVV', 'Hiệp hội Doanh nghiệp nhỏ và vừa và các doanh nghiệp nhỏ và vừa'],
    [
      'Trung tâm GDQPAN; môn GDQPAN',
      'Trung tâm Giáo dục quốc phòng và an ninh; môn giáo dục quốc phòng và an ninh',
    ],
    ['Ban Chỉ đạo XĐGN, Ban Chỉ đạo CCHC', 'Ban Chỉ đạo xóa đói giảm nghèo, Ban Chỉ đạo Cải cách hành chính'],
    ['BCĐ Chương trình 135 và BCĐ xã', 'Ban Chỉ đạo Chương trình 135 và Ban chỉ đạo xã'],
  ])('%s', (text, expanded) => {
    expect(expandAbbreviations(text)).toBe(expanded);
    expect(expandAbbreviations(text.normalize('NFD')).normalize('NFC')).toBe(expanded);
  });

  test.each([
    ['Điều 5. Nhiệm vụ của TGĐ', true],
    ['Căn cứ Luật Doanh nghiệp số 59/2020/QH14;', true],
    ['  Căn cứ Nghị định số 15/2020/NĐ-CP,', true],
    ['Theo Điều 5. của HTX', false],
    ['Căn cứ vào báo cáo của HTX', false],
    ['Điều 5 của HTX', false],
    ['Căn cứ Cam Ranh và HTX', false],
  ])('%s: whether a law is told by it', (line, isOfficial) => {
    const expanded = isOfficial ? 'gửi Tổng giám đốc' : 'gửi tổng giám đốc';
    expect(expandAbbreviations(`${line}\ngửi TGĐ`).split('\n')[1]).toBe(expanded);
    // What was read before it stays as it is, and the next document starts anew.
    expect(expandAbbreviations(`gửi TGĐ\n${line}`).split('\n')[0]).toBe('gửi tổng giám đốc');
    expect(expandAbbreviations('gửi TGĐ')).toBe('gửi tổng giám đốc');
  });

  test('a line that goes on in the next one starts no sentence there', () => {
    expect(expandAbbreviations('Báo cáo gửi cho các\nTYT và')).toBe('Báo cáo gửi cho các\ntrạm y tế và');
    expect(expandAbbreviations('Có trạm xá,\nTYT và')).toBe('Có trạm xá,\ntrạm y tế và');
    expect(expandAbbreviations('Thư của Sở\nGD&ĐT xã.')).toBe('Thư của Sở\nGiáo dục và Đào tạo xã.');
    expect(expandAbbreviations('Đã họp\nTYT xã vắng')).toBe('Đã họp\nTrạm y tế xã vắng');
  });
});

describe('what is never touched', () => {
  const tokens = readFileSync(resolve(import.meta.dirname, 'cases/abbreviations-untouched.txt'), 'utf8')
    .trimEnd()
    .split('\n')
    .filter(line => !line.startsWith('#'));

  test.each(tokens)('%s', line => {
    // In the middle of plain prose: whether the line is Vietnamese at all must not be what saves it.
    const text = `Người dân được biết rằng ${line} và những điều khác nữa.`;
    for (const whole of [text, line]) {
      expect(annotate(whole)).toBe(whole);
      expect(expandAbbreviations(whole)).toBe(whole);
    }
  });

  test('no short form of the dictionary, in whatever place of the number of a document', () => {
    const places = [
      'Căn cứ Quyết định số 45/QĐ-@ ngày 1/2/2024 của Giám đốc;',
      'Theo Công văn số 12/@-VP ngày 3/4/2025 gửi các đơn vị.',
      'Thông báo số 12/2024/TB-@ của công ty.',
      'Kế hoạch số 76 /KH -@ đã duyệt.',
      'Số 77 / @ - NC ngày hôm qua.',
      'Quyết định 120/@/QĐ-TC còn hiệu lực.',
      'Căn cứ Thông tư liên tịch số 03/2015/TTLT-@-BTC;',
      'Quy chuẩn QCVN 01:2020/@ áp dụng.',
      'Văn bản số 45/@.TC ký hôm qua.',
      'Chỉ thị số 05-CT/@ của huyện.',
      'Công văn 45/@ ngày 3/4.',
      'Số: ....../@-TC',
      'Điền theo mẫu 01-@ và phụ lục @.02 kèm theo.',
    ];
    const plain = places.map(place => expandAbbreviations(place.replaceAll('@', 'QXZW')));
    // KP.02 is khu phố 02, in whatever text.
    const shorts = [...new Set(readTable('abbreviations.tsv').map(row => row.short))].filter(
      short => /^[\p{L}\p{M}]{2,}$/u.test(short) && short !== 'KP',
    );
    expect(shorts.length).toBeGreaterThan(2000);
    const touched = shorts.filter(short =>
      places.some(
        (place, i) =>
          expandAbbreviations(place.replaceAll('@', short)) !== plain[i].replaceAll('QXZW', short),
      ),
    );
    expect(touched).toEqual([]);
  });

  test('no short form of the dictionary, behind or before whatever sign of an address', () => {
    const signs = [...",;!'*+:=?&~-.–…@#$%/"];
    const places = [
      ...signs.flatMap(sign => [`https://vd.vn/tin${sign}X`, `https://vd.vn/X${sign}y`, `a@vd.vn/${sign}X`]),
      'https://vd.vn/tin_(X)',
    ].map(address => `Xem ${address} nhé.`);
    const shorts = [...new Set(readTable('abbreviations.tsv').map(row => row.short))].filter(short =>
      /^[\p{L}\p{M}]{2,}$/u.test(short),
    );
    const touched = shorts.flatMap(short =>
      places
        .map(place => place.replace(/X(?!em)/, short))
        .filter(place => expandAbbreviations(place) !== place),
    );
    expect(touched).toEqual([]);
  });

  test('lines in capitals and bylines', () => {
    const text = 'HỘI NGHỊ TỔNG KẾT\nTHÔNG TƯ\nBài, ảnh: QUỐC THÁI\nNGHĨA VỤ CỦA CÔNG DÂN\nTHA THỨ\nLÊ NAM\n';
    expect(annotate(text)).toBe(text);
  });

  test('text of other languages', () => {
    const text =
      'Die CDU und die SPD kamen nach dem TSV zum SV Werder; UBND was there.\nThe BTC, CLB and DN of VN grew.\n';
    expect(annotate(text)).toBe(text);
  });

  test('the definition itself, and a use that has its long form behind it', () => {
    const text = 'Ủy ban nhân dân (UBND) xã. TTHC (thủ tục hành chính) gọn.';
    expect(annotate(text)).toBe(text);
    expect(expandAbbreviations(text)).toBe(text);
  });
});

describe('compounds with spaces around a sign', () => {
  test.each(['Sở LĐ&TB & XH tỉnh và UBND xã họp.', 'Phòng LĐTB & XH và UBND xã họp.'])(
    '%s is annotated once for all',
    text => {
      const once = annotate(text);
      expect(once).toContain('(Lao động - Thương binh và Xã hội)');
      expect(annotate(once)).toBe(once);
    },
  );
});

describe('forms', () => {
  test.each([
    ['Mục tiêu KT - XH của thôn', 'Mục tiêu kinh tế - xã hội của thôn'],
    ['Phòng GD & ĐT huyện', 'Phòng Giáo dục và Đào tạo huyện'],
    ['Công ty TNHH TM & DV Tân Phú', 'Công ty trách nhiệm hữu hạn Thương mại và Dịch vụ Tân Phú'],
    ['ngành TM & DV và khối TM - DV', 'ngành thương mại và dịch vụ và khối thương mại - dịch vụ'],
    ['ĐHQG-HCM và ĐHQG - HN', 'Đại học Quốc gia Thành phố Hồ Chí Minh và Đại học Quốc gia Hà Nội'],
    ['Sở LĐ - TB & XH tỉnh', 'Sở Lao động - Thương binh và Xã hội tỉnh'],
    ['Sở LĐ – TB&XH tỉnh', 'Sở Lao động - Thương binh và Xã hội tỉnh'],
  ])('spaces around the signs of a compound: %s', (text, expanded) => {
    expect(expandAbbreviations(text)).toBe(expanded);
    const annotated = annotate(text);
    expect(annotate(annotated)).toBe(annotated);
  });

  test.each([
    'Chuyến bay HAN - SGN lúc 7 giờ sáng.',
    'Vận động viên bơi tổ A - B - C đã về đích.',
    'Cặp đấu PT - LM kết thúc sớm.',
  ])('signs between letters that are no compound: %s', text => {
    expect(expandAbbreviations(text)).toBe(text);
  });

  test.each([
    ['Sở GD&ĐT họp.', 'Sở Giáo dục và Đào tạo họp.'],
    ['Trường THPT Lê Lợi đẹp.', 'Trường Trung học phổ thông Lê Lợi đẹp.'],
    ['UBND tỉnh họp.', 'Ủy ban nhân dân tỉnh họp.'],
    ['CSGT dừng xe. TNGT giảm.', 'Cảnh sát giao thông dừng xe. Tai nạn giao thông giảm.'],
    ['ĐƠN GỬI UBND XÃ TÂN PHÚ', 'ĐƠN GỬI ỦY BAN NHÂN DÂN XÃ TÂN PHÚ'],
    [
      'tại TP.HCM, TPHCM, TP HCM và TP. HCM',
      'tại Thành phố Hồ Chí Minh, Thành phố Hồ Chí Minh, Thành phố Hồ Chí Minh và Thành phố Hồ Chí Minh',
    ],
    ['ở TP.Cần Thơ và TP. Huế', 'ở thành phố Cần Thơ và thành phố Huế'],
    ['PGS.TS. Lê Văn Hải nói.', 'Phó giáo sư, tiến sĩ Lê Văn Hải nói.'],
    ['gặp Th.S Đỗ Hòa và TS.BS Vũ Lân', 'gặp thạc sĩ Đỗ Hòa và tiến sĩ, bác sĩ Vũ Lân'],
    ['nộp tại UBND-HĐND xã', 'nộp tại Ủy ban nhân dân-Hội đồng nhân dân xã'],
    ['(UBND), "HĐND" và “MTTQ” đã rõ', '(Ủy ban nhân dân), "Hội đồng nhân dân" và “Mặt trận Tổ quốc” đã rõ'],
    ['Ở Q.1, P.5, Q. Bình Thạnh', 'Ở quận 1, phường 5, quận Bình Thạnh'],
    ['Vụ TNGT xảy ra lúc rạng sáng.', 'Vụ tai nạn giao thông xảy ra lúc rạng sáng.'],
    ['Quỹ BHYT chi trả.', 'Quỹ bảo hiểm y tế chi trả.'],
    ['do Viện Khoa học SHTT giám định', 'do Viện Khoa học Sở hữu trí tuệ giám định'],
    ['Học Trường Cao đẳng GTVT ở Huế.', 'Học Trường Cao đẳng Giao thông vận tải ở Huế.'],
    ['Nghiên cứu KHXH còn ít.', 'Nghiên cứu khoa học xã hội còn ít.'],
    ['việc nghiên cứu KHXH còn ít', 'việc nghiên cứu khoa học xã hội còn ít'],
    ['Ban Chỉ huy PCTT xã họp.', 'Ban Chỉ huy Phòng, chống thiên tai xã họp.'],
    ['Bác sĩ khoa HSCC trực.', 'Bác sĩ khoa Hồi sức cấp cứu trực.'],
    ['Hỏi: NLĐ nghỉ việc thì sao?', 'Hỏi: Người lao động nghỉ việc thì sao?'],
  ])('%s', (text, expanded) => {
    expect(expandAbbreviations(text)).toBe(expanded);
  });

  test('carriage returns, tabs and spaces stay', () => {
    expect(expandAbbreviations('a\tUBND xã \r\n\r\n  đã họp\r\n')).toBe(
      'a\tỦy ban nhân dân xã \r\n\r\n  đã họp\r\n',
    );
  });
});

describe('words that stand before a short form already', () => {
  test.each([
    ['ghi số SĐT và số STT', 'ghi số điện thoại và số thứ tự'],
    ['cơ quan CQNN ấy', 'cơ quan nhà nước ấy'],
    ['cán bộ BĐBP và Bộ BTP', 'cán bộ Bộ đội Biên phòng và Bộ Tư pháp'],
    ['cán bộ BTP về làng', 'cán bộ Bộ Tư pháp về làng'],
    ['xây hai cụm CCN gần khu KCN cũ', 'xây hai cụm công nghiệp gần khu công nghiệp cũ'],
    ['đưa ra trạm TYT xã rồi báo ban BQLDA', 'đưa ra trạm y tế xã rồi báo ban quản lý dự án'],
    ['họp ban BGĐ, Ủy ban BQL chợ', 'họp ban giám đốc, Ủy ban Ban quản lý chợ'],
    ['dân các khu KDC và phân khu KĐT', 'dân các khu dân cư và phân khu đô thị'],
    ['công ty sản xuất XNK', 'công ty sản xuất xuất nhập khẩu'],
    ['toàn bộ BĐBP và nội bộ BCA', 'toàn bộ Bộ đội Biên phòng và nội bộ Bộ Công an'],
    ['thủ quỹ QTDND và quân khu KCN', 'thủ quỹ quỹ tín dụng nhân dân và quân khu khu công nghiệp'],
    ['đại hội HĐND, thủ công CNTT', 'đại hội Hội đồng nhân dân, thủ công công nghệ thông tin'],
    ['vào câu lạc bộ CLB Sông Hậu', 'vào câu lạc bộ CLB Sông Hậu'],
    ['khám ở bệnh viện BV Bạch Mai', 'khám ở bệnh viện BV Bạch Mai'],
  ])('%s', (text, expanded) => {
    expect(expandAbbreviations(text)).toBe(expanded);
    expect(expandAbbreviations(expanded)).toBe(expanded);
  });
});

describe('what a soft hyphen cuts off', () => {
  test.each([
    'theo TTLT-BCA-BLĐTBXH\u00AD-BTC của các bộ',
    'số 12/2013/TTLT-BCA-BTC\u00AD-BLĐTBXH',
    'Sở KH\u00AD&ĐT và UB\u00ADND xã',
  ])('%j', text => {
    expect(expandAbbreviations(text)).toBe(text);
    expect(annotate(text)).toBe(text);
  });
});

describe('a full stop that ends a sentence', () => {
  test.each([
    ['Chị dọn về TP. Tuy vậy, chị nhớ quê.', 'Chị dọn về thành phố. Tuy vậy, chị nhớ quê.'],
    ['Điện của TP. Theo EVN, lưới đã quá tải.', 'Điện của thành phố. Theo EVN, lưới đã quá tải.'],
    ['Thư gửi UBND TP. Các sở nhận bản sao.', 'Thư gửi Ủy ban nhân dân thành phố. Các sở nhận bản sao.'],
    ['Nhà nó ở TX. Sau này nó dời đi.', 'Nhà nó ở TX. Sau này nó dời đi.'],
    ['Nhà nó ở TX. Từ đó đi bộ cũng gần.', 'Nhà nó ở TX. Từ đó đi bộ cũng gần.'],
    ['Cô học xong TS. Khi ấy cô 30 tuổi.', 'Cô học xong TS. Khi ấy cô 30 tuổi.'],
    ['Lễ hội ở TP. Huế mở màn.', 'Lễ hội ở thành phố Huế mở màn.'],
    ['Nhà máy ở TX. Từ Sơn, Bắc Ninh.', 'Nhà máy ở thị xã Từ Sơn, Bắc Ninh.'],
    ['Trụ sở ở Q. Ba Đình, TP. Hà Nội.', 'Trụ sở ở quận Ba Đình, thành phố Hà Nội.'],
    ['Nhà chị ở Q. Hai Bà Trưng.', 'Nhà chị ở quận Hai Bà Trưng.'],
    ['Bà là PGS.TS. Tuy nhiên bà ngại.', 'Bà là phó giáo sư, tiến sĩ. Tuy nhiên bà ngại.'],
    ['Đường ra TP. Bà Rịa tắc.', 'Đường ra thành phố Bà Rịa tắc.'],
    ['Gửi Công an TP.', 'Gửi Công an thành phố.'],
    ['Gửi Công an TP. \nMực nước lên.', 'Gửi Công an thành phố. \nMực nước lên.'],
    ['Lễ hội ở TP.  Huế mở màn.', 'Lễ hội ở thành phố  Huế mở màn.'],
  ])('%s', (text, expanded) => {
    expect(expandAbbreviations(text)).toBe(expanded);
    expect(expandAbbreviations(expanded)).toBe(expanded);
    expect(expandAbbreviations(text.normalize('NFD')).normalize('NFC')).toBe(expanded);
  });
});

describe('modes and options', () => {
  test('keep finds and changes nothing', () => {
    const pass = createAbbreviations({ mode: 'keep' }).push('UBND tỉnh họp.');
    expect(pass.edits).toEqual([]);
    expect(pass.findings).toHaveLength(1);
  });

  test('every use is annotated, and nothing twice', () => {
    for (const text of ['BS.CKII Đỗ Nam mổ.', 'Các đ/c đã đến.', 'Đ/c Nam và các đ/c khác.'])
      expect(annotate(annotate(text))).toBe(annotate(text));
    const once = annotate('UBND và UBND đều họp.');
    expect(once).toBe('UBND (Ủy ban nhân dân) và UBND (Ủy ban nhân dân) đều họp.');
    expect(annotate(once)).toBe(once);
  });

  test('each edit names its rule', () => {
    expect(abbreviationEdits('UBND xã họp.')[0].rules).toEqual(['abbreviation-expanded']);
    expect(abbreviationEdits('UBND xã họp.', { mode: 'annotate' })[0].rules).toEqual([
      'abbreviation-annotated',
    ]);
  });

  test('chat is off until it is asked for', () => {
    const text = 'Hôm qua ko đi dc vì sđt hỏng.';
    expect(expandAbbreviations(text)).toBe(text);
    expect(expandAbbreviations(text, { chat: true })).toBe('Hôm qua không đi được vì số điện thoại hỏng.');
  });

  test("the user's dictionary wins over the built-in one, and may hold small letters", () => {
    const dictionary = [
      { short: 'CLB', expansion: 'chùm lan bướm' },
      { short: 'kđt', expansion: 'khu đô thị' },
    ];
    expect(expandAbbreviations('Đây là CLB ở kđt mới.', { dictionary })).toBe(
      'Đây là chùm lan bướm ở khu đô thị mới.',
    );
  });

  test('an unchanged text comes back without an edit', () => {
    const text = 'Người dân phấn khởi chờ ngày khai trương chợ mới.';
    expect(abbreviationEdits(text)).toBe(NO_EDITS);
    expect(expandAbbreviations(text)).toBe(text);
  });
});

describe('parseDictionary', () => {
  test('reads short form, expansion and domain; skips comments and empty lines', () => {
    const tsv = '\ufeff# the plant\r\nQLCL\tquản lý chất lượng\r\n\r\nPX2\tphân xưởng hai\tplant\r\n';
    expect(parseDictionary(tsv, 'plant.tsv')).toEqual([
      { short: 'QLCL', expansion: 'quản lý chất lượng' },
      { short: 'PX2', expansion: 'phân xưởng hai', domain: 'plant' },
    ]);
  });

  test.each([
    ['QLCL quản lý chất lượng', 'no tab'],
    ['QLCL\t', 'the expansion is empty'],
    ['QLCL\t  ', 'the expansion is empty'],
    ['quản lý\tquản lý chất lượng', 'is not an abbreviation'],
    ['123\tmột hai ba', 'is not an abbreviation'],
    ['\tquản lý', 'is not an abbreviation'],
    ['QLCL\tQL', '"QL" is not the long form of QLCL: it is not longer than the short form'],
    ['QLCL\tquản lý (chất lượng)', 'is not the long form'],
    ['QLCL\tquản lý chất lượng\tx\ty', '4 columns'],
    ['QLCL\tquản lý chất lượng'.normalize('NFD'), 'not in NFC'],
  ])('refuses %j', (row, problem) => {
    expect(() => parseDictionary(`AB\tan bình\n${row}\n`, 'terms.tsv')).toThrow(`terms.tsv:2: `);
    expect(() => parseDictionary(`AB\tan bình\n${row}\n`, 'terms.tsv')).toThrow(problem);
  });

  test('refuses a short form that was there before, and one that an expansion uses', () => {
    expect(() => parseDictionary('AB\tan bình\n\nAB\tâm bản\n', 't.tsv')).toThrow(
      't.tsv:3: AB stood at t.tsv:1 already',
    );
    expect(() => parseDictionary('AB\tan bình\nAC\tcon của AB\n', 't.tsv')).toThrow(
      't.tsv:2: the expansion holds AB',
    );
    const dictionary = [{ short: 'AB', expansion: '' }];
    expect(() => expandAbbreviations('x', { dictionary })).toThrow('dictionary[0]: the expansion is empty');
  });
});

describe('the stepper', () => {
  test('knows a long form that began on the line before', () => {
    const stepper = createAbbreviations({ mode: 'annotate' });
    stepper.push('Huyện đẩy mạnh xử lý\n');
    const { findings } = stepper.push('rác thải (XLRT) và phân loại\n');
    expect(findings).toMatchObject([{ kind: 'definition', definition: { long: { start: -6, end: 8 } } }]);
    expect(stepper.push('Nhà máy XLRT mới.\n').edits).toHaveLength(1);
  });

  test('a blank line ends what may be a long form', () => {
    expect(findDefinitions('Huyện xử lý\n\nrác thải (XLRT) ở đây')).toEqual([]);
  });
});

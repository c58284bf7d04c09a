import { describe, expect, test } from 'vitest';
import {
  createAbbreviations,
  expandAbbreviations,
  findAbbreviations,
  findDefinitions,
} from '../../src/abbreviations/index.js';
import { MOST_DEFINITIONS } from '../../src/abbreviations/senses/memory.js';
import { annotate, pairs } from '../support/abbreviations.js';

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

describe('a definition and neighbours that speak for another sense', () => {
  test.each([
    ['a signature', 'Hộ nghèo phát triển kinh tế (KT) tại nhà.\nKT. CHỦ TỊCH', 'KT. CHỦ TỊCH'],
    [
      'a title before a name',
      'Kiểm kê tài sản (TS) công.\nTS. Lê Quang Bình góp ý thêm.',
      'TS. Lê Quang Bình góp',
    ],
    ['a city', 'Chợ đầu mối thực phẩm (TP) sạch mở ở TP Vinh.', 'ở TP Vinh.'],
    ['a number of a document', 'Trung tâm (TT) mở cửa theo TT 12/2020 của bộ.', 'theo TT 12/2020'],
  ])('%s: it stays', (_, text, stays) => {
    expect(expandAbbreviations(text)).toContain(stays);
    expect(annotate(text)).toContain(stays);
  });

  test('which is told', () => {
    const found = findAbbreviations('Chợ thực phẩm (TP) ở TP Vinh bán TP sạch.');
    expect(found.map(({ chosen }) => chosen?.expansion)).toEqual([undefined, 'thực phẩm']);
    expect(found[0].why).toBe('defined in the text, but its neighbours speak for another sense');
  });

  test.each([
    ['Trung tâm (TT) đông khách. Giám đốc TT vắng mặt.', 'Giám đốc trung tâm vắng mặt.'],
    ['Công chứng tài sản (TS). Người có TS. Bên nhận TS.', 'Người có tài sản. Bên nhận tài sản.'],
    ['Đạt học vị thạc sĩ (ThS) năm ngoái. Gặp ThS. Đỗ Hà Vy nhé.', 'Gặp thạc sĩ Đỗ Hà Vy nhé.'],
  ])('%s: it holds', (text, expanded) => {
    expect(expandAbbreviations(text)).toContain(expanded);
  });
});

describe('a name that differs from one of the dictionary by a tone', () => {
  test.each([
    ['Tiền đạo Quang Nam (QN) ghi bàn. QN nghỉ hai trận.', 'Quang Nam nghỉ hai trận.'],
    ['Cụ bà Nam Đình (NĐ) kể lại. NĐ năm nay tám mươi.', 'Nam Đình năm nay tám mươi.'],
  ])('%s: stays as the text has it', (text, expanded) => {
    expect(expandAbbreviations(text)).toContain(expanded);
  });

  test('small words are mended as before', () => {
    const [{ expansion }] = findDefinitions('Mua bảo hiểm xã hôi (BHXH) tự nguyện.');
    expect(expansion).toBe('bảo hiểm xã hội');
  });
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../data/build/tables.js';
import { expandAbbreviations } from '../../src/abbreviations/index.js';
import { createNormalizer } from '../../src/pipeline.js';
import { annotate } from '../support/abbreviations.js';

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

test('beside shares a short form behind a word for a place is none', () => {
  const text = 'Công ty An Khang (HoSE: QZX) xây nhà máy tại KCN Yên Phong.';
  expect(expandAbbreviations(text)).toContain('tại khu công nghiệp Yên Phong');
  expect(expandAbbreviations('Phiên sáng, HoSE: QZX tăng, KCN giảm.')).toContain('KCN giảm');
});

test('names of shares are letters of ASCII: what has others tells of a trade', () => {
  expect(expandAbbreviations('Cổ phiếu BĐS phân hóa trong phiên sáng.')).toContain('Cổ phiếu bất động sản');
  expect(expandAbbreviations('Cổ phiếu KDC phân hóa trong phiên sáng.')).toContain('Cổ phiếu KDC');
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

describe('what is never touched', () => {
  const tokens = readFileSync(resolve(import.meta.dirname, '../cases/abbreviations-untouched.txt'), 'utf8')
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

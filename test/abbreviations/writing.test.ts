import { describe, expect, test } from 'vitest';
import { expandAbbreviations } from '../../src/abbreviations/index.js';
import { annotate } from '../support/abbreviations.js';

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

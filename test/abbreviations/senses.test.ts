import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expandAbbreviations, findAbbreviations } from '../../src/abbreviations/index.js';
import { Memory, MOST_DEFINITIONS } from '../../src/abbreviations/senses/memory.js';
import { meaning } from '../support/abbreviations.js';

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

  test.each([
    ['UBND họp.', 1, 'the dictionary knows it in one sense'],
    ['Trường THCS mới.', 2, 'the usual sense; nothing near speaks against it'],
    ['Họp TTCP.', 2, 'the usual sense; nothing near speaks against it'],
  ])('what is taken without a sign says whether there is another sense: %s', (text, count, reason) => {
    const [{ chosen, senses, why }] = findAbbreviations(text);
    expect([chosen, senses.length, why]).toEqual([senses[0], count, reason]);
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

describe('sentences of every day in which a neighbour hints at a sense that is not meant', () => {
  const harms = readFileSync(resolve(import.meta.dirname, '../cases/abbreviation-harms.tsv'), 'utf8');

  test.each(
    harms
      .trimEnd()
      .split('\n')
      .slice(1)
      .map(row => row.split('\t')),
  )('%s: nothing of %s', (text, wrong) => {
    for (const form of ['NFC', 'NFD'] as const)
      expect(expandAbbreviations(text.normalize(form)).normalize('NFC').toLowerCase()).not.toContain(
        wrong.toLowerCase(),
      );
  });
});

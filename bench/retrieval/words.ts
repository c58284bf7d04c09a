/**
 * The words of the passages: written for this bench, NFC, old tone placement. Many of them differ from a neighbour in
 * nothing but their marks (bàn, bán, bản, bạn; đường, dương, đương): that is what an index has to tell apart.
 */
export const list = (words: string): readonly string[] => words.split(/[|\n]/).map(word => word.trim());

/** The parts of personal names. */
export const FAMILY = list(
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Trịnh|Mai|Đào|Lương|Tạ|Châu|Quách|Tô|Lưu|Chu|Hà|Cao|Thái|Kiều|Từ|Văn|La|Lâm|Nghiêm|Khổng|Mạc|Phùng|Triệu|Vương|Ông|Tống|Tăng|Thân|Lại|Đồng|Giáp|Doãn',
);
export const MIDDLE = list(
  'Văn|Thị|Hữu|Đức|Minh|Ngọc|Thanh|Quang|Xuân|Kim|Bảo|Gia|Hồng|Thu|Đình|Công|Trọng|Quốc|Anh|Khánh|Diệu|Mỹ|Phương|Bích|Thế|Duy|Nhật|Tuấn|Hoài|Tường|Vĩnh|Thùy|Bá|Tiến|Viết|Như|Quỳnh|Hải|Mạnh|Đăng',
);
export const GIVEN = list(
  `An|Ân|Ái|Anh|Ánh|Ba|Bách|Bạch|Bảo|Bằng|Bình|Bính|Bích|Cầm|Cảnh|Cẩm|Cát|Chi|Chí|Chiến|Chính|Chinh|Cúc|Cương|Cường|Dân|Diễm|Diệp|Diệu|Dũng|Dung|Dương|Duyên|Duy|Đại|Đạt|Đăng|Đào|Đạo|Điền|Điệp|Đình|Định|Đoan|Đông|Đồng|Đức|Đường|Giang|Giao|Hà|Hạ|Hải|Hân|Hằng|Hạnh|Hành|Hào|Hảo|Hậu|Hiên|Hiền|Hiển|Hiếu|Hiệu|Hòa|Hoa|Hóa|Hoan|Hoàn|Hoàng|Hồng|Hợp|Huân|Huấn|Huệ|Hùng|Hưng|Hương|Hường|Hướng|Huy|Huyền|Khải|Khang|Khánh|Khoa|Khóa|Khôi|Khuê|Kiên|Kiều|Lam|Lâm|Lan|Lân|Liên|Liễu|Linh|Lĩnh|Loan|Lộc|Lợi|Long|Luân|Luận|Lương|Lượng|Lý|Mai|Mẫn|Mạnh|Minh|My|Mỹ|Nam|Nga|Ngân|Nghĩa|Nghi|Ngọc|Nguyên|Nguyện|Nguyệt|Nhã|Nhàn|Nhân|Nhâm|Nhi|Nhung|Như|Oanh|Phát|Phong|Phú|Phúc|Phụng|Phước|Phương|Phượng|Quân|Quang|Quảng|Quế|Quốc|Quý|Quyên|Quyền|Quyết|Quỳnh|Sang|Sáng|Sâm|Sen|Sinh|Sơn|Sỹ|Tài|Tâm|Tân|Tấn|Tạo|Thái|Thắm|Thắng|Thăng|Thanh|Thành|Thạnh|Thảo|Thao|Thi|Thiên|Thiện|Thiết|Thịnh|Thơ|Thoa|Thỏa|Thọ|Thông|Thu|Thủ|Thuận|Thục|Thủy|Thụy|Thúy|Thùy|Thư|Thương|Tiên|Tiến|Tín|Tình|Tính|Toàn|Toán|Trà|Trang|Trâm|Trân|Trí|Trinh|Trình|Trúc|Trung|Trường|Tú|Tuấn|Tuân|Tùng|Tường|Tuyên|Tuyền|Tuyết|Uyên|Uyển|Vân|Văn|Viên|Viễn|Việt|Vinh|Vĩnh|Vượng|Vương|Vy|Xuân|Xuyến|Yên|Yến`,
);

/** The parts of names of places: two of them make one. */
export const PLACE_PARTS = list(
  `An|Ân|Ấn|Bắc|Bạc|Bài|Bái|Bàn|Bản|Bảo|Bằng|Bầu|Bích|Bình|Bính|Bồng|Cái|Cầu|Cẩm|Cần|Cao|Cát|Châu|Chí|Chiềng|Cổ|Cồn|Cương|Cường|Dân|Diên|Diễn|Dục|Dương|Đà|Đa|Đá|Đại|Đài|Đàm|Đan|Đán|Đất|Đầm|Điện|Điền|Định|Đình|Đoài|Đông|Đồng|Động|Đức|Đường|Đương|Gia|Giá|Giang|Giàng|Giao|Giáo|Hà|Hạ|Hải|Hàm|Hậu|Hiên|Hiền|Hiệp|Hòa|Hoa|Hóa|Hoài|Hoàn|Hoàng|Hợp|Hồng|Hùng|Hưng|Hương|Hướng|Kẻ|Khánh|Khê|Khoái|Kiên|Kiến|Kim|La|Lã|Lạc|Lai|Lái|Lam|Lâm|Lãm|Lăng|Lãng|Lạng|Lập|Lâu|Lệ|Liên|Liễn|Linh|Lĩnh|Long|Lộc|Lợi|Lương|Lưỡng|Lý|Mai|Mãi|Mạn|Mãn|Mậu|Mây|Minh|Mộc|Mỹ|Nam|Nậm|Nga|Ngã|Ngân|Nghi|Nghĩa|Ngọc|Nguyên|Nhân|Nhạn|Nhị|Như|Ninh|Nông|Nội|Phả|Pháo|Phong|Phố|Phú|Phù|Phủ|Phúc|Phùng|Phụng|Phước|Phương|Phường|Quan|Quán|Quang|Quảng|Quế|Quy|Quý|Quỳ|Quỳnh|Rạch|Sa|Sao|Sen|Song|Sóng|Sông|Sơn|Suối|Tam|Tám|Tân|Tản|Tây|Tế|Thạch|Thái|Thanh|Thành|Thạnh|Thắng|Thăng|Thiện|Thiên|Thịnh|Thọ|Thổ|Thông|Thống|Thu|Thủ|Thuần|Thuận|Thủy|Thụy|Thường|Thượng|Tiên|Tiến|Tiền|Tĩnh|Tịnh|Toàn|Trà|Trạch|Trảng|Trấn|Trần|Triều|Triệu|Trung|Trúc|Trực|Trường|Tú|Tụ|Tư|Tứ|Tùng|Tuy|Túy|Tuyên|Tuyền|Từ|Tự|Vân|Vạn|Văn|Viên|Viễn|Việt|Vĩnh|Vinh|Vọng|Vũ|Vực|Vượng|Xá|Xà|Xuân|Xuyên|Yên|Yến`,
);
export const PLACE_KINDS = list(
  'xã|phường|thị trấn|huyện|quận|thị xã|thôn|bản|làng|khu phố|đường|sông|núi|chợ|cầu',
);

/** Who acts: a whole phrase. */
export const ACTORS = list(
  `bà con trong xóm|đoàn kiểm tra liên ngành|các hộ nuôi cá lồng|ông chủ xưởng gỗ|chị thủ thư|hội khuyến học|nhóm sinh viên năm cuối
  ban quản lý chợ|cô giáo chủ nhiệm|lớp học buổi tối|tổ hợp tác trồng rau|người lái đò|đội văn nghệ|các bậc phụ huynh|cán bộ địa chính
  bác sĩ trực đêm|anh thợ điện|chính quyền xã|nhà máy nước|mấy đứa trẻ chăn trâu|công nhân vệ sinh|bên mua|bên bán|khách du lịch
  thanh niên tình nguyện|chủ tàu cá|người bán hàng rong|tổ dân phố|đội bóng chuyền nữ|phòng kế toán|ban tổ chức lễ hội|nghệ nhân làng gốm
  các cụ cao niên|hội người mù|trạm y tế|đội cứu hộ|lái xe đường dài|kỹ sư thủy lợi|giám đốc nông trường|người trông đền|chủ quán phở
  dân quân xã|thợ may|thợ mộc|thợ rèn|người gác đèn biển|nhạc công|họa sĩ trẻ|phóng viên thường trú|đoàn khảo cổ|luật sư bào chữa
  thẩm phán chủ tọa|nguyên đơn|bị đơn|kiểm sát viên|chấp hành viên|công chứng viên|đại biểu|cử tri|tiểu thương|ngư dân|diêm dân
  người trồng chè|người nuôi ong|chủ vườn bưởi|hợp tác xã muối|công ty môi trường|ngân hàng làng|bưu tá|lính cứu hỏa|y tá trưởng
  học sinh lớp chín|nghiên cứu sinh|thuyền trưởng|phi công|lao công|bảo vệ kho|thợ lặn|người giữ rừng|kiểm lâm viên|cựu chiến binh`,
);

/** What is done: takes an object. */
export const DEEDS = list(
  `đã hoàn thành|vừa khởi công|chưa đồng ý với|đề nghị xem xét|tiếp tục theo dõi|thường xuyên kiểm tra|sẽ công bố|cùng nhau sửa
  phải trả lại|bắt đầu thu dọn|không nhận được|ghi nhận|chuẩn bị đón|giữ gìn|tổ chức lại|đóng góp vào|kiến nghị bổ sung
  được hướng dẫn về|hỏi thăm|nhớ mãi|mong muốn có|lên kế hoạch cho|quyết định hoãn|vẫn chờ|bàn giao|nghiệm thu|rà soát|thẩm định
  phê duyệt|đình chỉ|thu hồi|khôi phục|trưng bày|quảng bá|bán đấu giá|mua bảo hiểm cho|chăm sóc|bảo quản|đo đạc|vẽ lại|chụp ảnh
  phản ánh|tố cáo|khiếu nại|giải trình về|thương lượng về|hòa giải|ký kết|hủy bỏ|gia hạn|chuyển nhượng|thừa kế|tặng cho|thế chấp
  đăng ký|kê khai|niêm yết|niêm phong|tịch thu|vận chuyển|lắp đặt|tháo dỡ|gia cố|nạo vét|quét vôi|lợp lại|đào|đắp|san lấp|khoan thăm dò
  dạy|học|dịch|in|tái bản|sưu tầm|phục dựng|ca ngợi|phê bình|nhắc đến|kể về|viết về|hát về|tìm hiểu|giám sát|điều chỉnh|mở rộng|thu hẹp`,
);

/** What it is done to: a noun and what belongs behind it, by fields. */
export const THINGS: readonly (readonly [nouns: readonly string[], details: readonly string[]])[] = [
  [
    list(
      'tuyến đường|cây cầu|con đê|bến phà|bến đò|kênh mương|cống thoát nước|trạm bơm|hồ chứa|đập tràn|bãi đỗ xe|vỉa hè|hầm chui|nhà ga|sân bay|cột đèn|hàng rào|tường bao|mái nhà|giếng khoan|đường ống|trạm biến áp|lò gạch|kho lạnh|bãi rác',
    ),
    list(
      'liên thôn|bắc qua suối|ven biển|đã xuống cấp|mới hoàn thành|sau trận bão|bỏ hoang nhiều năm|dài bốn cây số|do dân góp công|bị ngập sâu|chạy qua cánh đồng|phía nam thành phố|trước cổng trường|ngoài khu công nghiệp|bằng tre|bằng đá ong|cạnh bờ hồ|dưới chân đồi|sát nhà dân|chờ thẩm định|thiếu vốn đối ứng|bàn giao quá hạn|xây từ thời cũ|phục vụ tưới tiêu',
    ),
  ],
  [
    list(
      'hồ sơ|biên bản|hợp đồng|giấy phép|chứng thư|bản vẽ|bản đồ|báo cáo|tờ trình|đơn khiếu nại|lệnh điều động|hóa đơn|sổ hộ khẩu|di chúc|bản án|quy chế|điều lệ|nội quy|dự thảo|đề án|biểu mẫu|danh sách|sổ cái|phiếu thu|giấy ủy quyền',
    ),
    list(
      'xin cấp phép|còn thiếu chữ ký|đã hết hiệu lực|về quyền sử dụng đất|gửi qua bưu điện|lập thành ba bản|có dấu giáp lai|bị tẩy xóa|lưu ở kho|do tòa án chuyển đến|viết tay|của kỳ trước|trả lại để bổ sung|kèm bản sao|về chia tài sản|về thuê nhà xưởng|đợi chữ ký giám đốc|về bồi thường|cần công chứng|soạn bằng hai thứ tiếng|về ranh giới thửa đất|đóng thành tập|để thất lạc|về tiền lương',
    ),
  ],
  [
    list(
      'mùa lúa|vườn vải|ruộng khoai|đàn bò|đàn vịt|ao cá|bè hàu|rẫy cà phê|vườn tiêu|nương chè|đầm sen|rừng keo|luống rau|giàn bầu|giàn bí|chuồng dê|tổ ong|bãi nghêu|vuông tôm|vườn dừa|ruộng muối|nương ngô|đồi quế|trại nấm|vườn thanh long',
    ),
    list(
      'chín sớm|mất mùa|đang vào vụ|bị sâu bệnh|cho thu hoạch|trồng xen canh|nuôi theo lối cũ|xuất bán sang nước ngoài|chịu hạn giỏi|được giá|giống mới|bón phân hữu cơ|trên đất cát|ở thung lũng|rộng hai héc ta|không dùng thuốc|đợi thương lái|thoát cảnh ngập úng|trên sườn dốc|ven sông|do phụ nữ làm chủ|cạnh nhà sàn|giao cho cộng đồng|chống xói mòn',
    ),
  ],
  [
    list(
      'lễ hội|cuộc thi|phiên họp|hội thảo|triển lãm|buổi diễn|giải chạy|đêm nhạc|hội chợ|lớp tập huấn|đợt tiêm phòng|chuyến đi|buổi đối thoại|kỳ thi|trại hè|vở kịch|bộ phim|đám cưới|đám giỗ|phiên tòa|phiên chợ|hội làng|trận chung kết|cuộc diễn tập|buổi chào cờ',
    ),
    list(
      'đua thuyền|viết thư|thường kỳ|về di sản|tranh dân gian|ca trù|quanh hồ|gây quỹ|hàng thủ công|cho cán bộ cơ sở|phòng dại|về nguồn|với doanh nghiệp|cuối cấp|cho trẻ mồ côi|bằng tiếng dân tộc|đầu xuân|chọi trâu|thả diều|lưu động|vùng cao|rước kiệu|cờ người|chữa cháy rừng|của người khiếm thị',
    ),
  ],
  [
    list(
      'chiếc bàn|quyển sách|bức tranh|bức tượng|chiếc đồng hồ|cái trống|chiếc đàn|cây bút|lá thư|tấm ảnh|tấm vải|chiếc khăn|cái ấm|chiếc chiếu|cái cối|chiếc nón|cái gương|ngọn đèn|bộ ấm chén|chiếc xe đạp|khẩu súng|thanh kiếm|đồng tiền|viên ngói|con dấu',
    ),
    list(
      'bằng gỗ lim|của ông nội|thêu tay|đã ố vàng|mua từ chợ phiên|thời kháng chiến|không còn nguyên vẹn|tráng men|bịt bạc|vẽ rồng|đúc đồng|dệt bằng tơ tằm|của vị quan|chép thơ|để lại cho con|đem đi trưng bày|do thợ làng chạm|bị mất cắp|được chuộc lại|mang từ nước ngoài về|nhuộm chàm|khảm trai|nặng hai cân|tìm thấy dưới giếng',
    ),
  ],
  [
    list(
      'nguồn nước|dòng sông|bãi cát|cánh rừng|đàn voọc|loài rùa|rạn san hô|hang đá|ngọn thác|cơn bão|trận lũ|đợt rét|mực nước|cồn cát|bờ biển|vùng đệm|đàn chim|cây đa|gốc bàng|mỏ đá|mạch ngầm|luồng gió|lớp bùn|đám cháy|vệt dầu',
    ),
    list(
      'bị ô nhiễm|đang cạn dần|cần bảo vệ|chưa ai biết đến|hiếm gặp|từng bị khai thác|mùa nước nổi|gần khu bảo tồn|lan rộng|đổi dòng|sạt lở|giữ đất|trú đông|nhiễm mặn|đe dọa nhà dân|dâng cao|nằm trong danh mục|phục hồi chậm|giáp biên giới|ngoài khơi|sau mùa khô|làm nơi sinh sản|hút khách|do bồi lắng',
    ),
  ],
];

export const PLACES_AND_TIMES = list(
  `từ đầu tháng giêng|vào sáng thứ hai|trong quý hai|sau 15 ngày làm việc|hồi cuối năm ngoái|suốt mùa mưa|mỗi khi nước rút|kể từ ngày ký
  trước Tết|lúc nửa đêm|khi trời vừa hửng|hằng tuần|ngay trong đêm|giữa trưa nắng|cách đây ba năm|vào dịp giỗ tổ|khi lúa trổ bông
  dọc bờ sông|trong khu dân cư|ngoài cánh đồng|giữa sân đình|trước cổng chợ|dưới chân núi|ven quốc lộ|gần bến phà|bên kia đèo
  tại phòng tiếp dân|trong thư viện|trên tàu hỏa|ở cửa khẩu|tại bến cảng|trong nhà thờ họ|ngoài hải đảo|trên mạng|qua điện thoại`,
);
export const TURNS = list(
  'tuy nhiên|vì thế|ngoài ra|theo đó|trong khi đó|nhờ vậy|mặt khác|cuối cùng|trên thực tế|nếu thuận lợi|có lẽ|về lâu dài|đến nay|lạ thay|chẳng hạn|nói cách khác',
);
export const COMMENTS = list(
  `việc này khiến nhiều người bất ngờ|chi phí vượt dự toán ban đầu|ai cũng mừng|kết quả chưa như mong đợi|số tiền còn lại sẽ trả dần
  ý kiến vẫn còn khác nhau|thời tiết không ủng hộ|mọi thủ tục đều miễn phí|hai bên đã bắt tay nhau|người làm sai phải bồi thường
  không ai bị thương|dân làng góp gạo nấu cơm|tiếng trống vang khắp xóm|giá bán tăng gấp rưỡi|nước sạch đã về đến từng nhà
  lũ trẻ có chỗ vui chơi|đường vào bản bớt lầy lội|chẳng mấy ai còn nhớ tên|cửa hàng đóng cửa sớm|mẻ lưới nào cũng nặng tay
  đơn đã được chuyển lên cấp trên|hạn chót là cuối quý|mỗi nhà cử một người|khoản nợ cũ được khoanh lại|thuốc men gửi đến kịp thời`,
);

/** What laws are about. */
export const LAW_DEEDS = list(
  `quy định việc quản lý|xử phạt vi phạm hành chính trong lĩnh vực|hướng dẫn thi hành chính sách về|sửa đổi, bổ sung một số điều về|phê duyệt quy hoạch
  ban hành quy chế phối hợp về|công bố danh mục|đẩy mạnh công tác|hỗ trợ phát triển|kiểm tra, chấn chỉnh hoạt động|bãi bỏ văn bản về|ban hành tiêu chuẩn về`,
);
export const LAW_SUBJECTS = list(
  `đất trồng lúa|khoáng sản rắn|lưu trữ lịch sử|hộ tịch và quốc tịch|đê điều|giống cây trồng|thú y thủy sản|phí sử dụng đường bộ|quảng cáo ngoài trời|nhà ở xã hội
  tài sản công|thi hành án dân sự|bảo vệ trẻ em|người có công|phòng cháy rừng|nước thải đô thị|vật liệu nổ|tàu cá khai thác xa bờ|dược liệu|thiết bị y tế|xuất bản phẩm
  di sản văn hóa|sách giáo khoa|học phí mầm non|dạy nghề nông thôn|lao động nước ngoài|tiền lương tối thiểu|đăng kiểm xe cơ giới|luồng đường thủy nội địa|cảng cạn
  đấu thầu thuốc|bán đấu giá tài sản|thuế tài nguyên|hải quan cửa khẩu phụ|chợ biên giới|xăng dầu|điện mặt trời mái nhà|phân bón|thuốc bảo vệ thực vật|an toàn hồ đập
  tín ngưỡng, lễ hội|tiếp công dân|hòa giải ở cơ sở|trợ giúp pháp lý|công chứng|giám định tư pháp|chữ ký số|tần số vô tuyến|bản đồ địa chính|khí tượng thủy văn
  cây xanh đô thị|nghĩa trang|chiếu sáng công cộng|làng nghề|hợp tác xã|vốn ủy thác|tín dụng vi mô|quỹ khuyến học|hiến máu|tiêm chủng mở rộng`,
);
export const NUMBER_KINDS: readonly (readonly [kind: string, number: (n: number, year: number) => string])[] =
  [
    ['Nghị định', (n, year) => `${n}/${year}/NĐ-CP`],
    ['Quyết định', n => `${n}/QĐ-TTg`],
    ['Quyết định', n => `${n}/QĐ-UBND`],
    ['Thông tư', (n, year) => `${n}/${year}/TT-BTC`],
    ['Thông tư', (n, year) => `${n}/${year}/TT-BGDĐT`],
    ['Nghị quyết', (n, year) => `${n}/${year}/NQ-HĐND`],
    ['Chỉ thị', n => `${n}/CT-TTg`],
    ['Luật', (n, year) => `${n}/${year}/QH15`],
  ];

/** Sentences around the long form of an abbreviation: `~` is where it stands. */
export const FRAMES = list(
  `hội nghị chuyên đề về ~ diễn ra tại $|tài liệu về ~ được phát cho từng người|$ vừa có báo cáo riêng về ~|nội dung liên quan đến ~ chiếm phần lớn thời gian
  bài viết này bàn về ~ ở $|câu hỏi về ~ được nêu trước tiên|một chuyên mục về ~ sẽ mở trong tháng tới|$ dành hẳn một buổi nói về ~`,
);

/** Sentences of other languages; words of theirs that look like Vietnamese typed in Telex or VNI, or that have an eth. */
export const FOREIGN_SENTENCES = list(
  `The car was parked far from the bus stop, and nobody has seen the boss since.|She has three new jars of jam, four boxes of tax forms and his address.
  This letter was never sent; that is how the deal fell apart.|Our guests took the last ferry, then walked home under a full moon.
  A good book lasts longer than the latest gadget, or so my aunt used to say.|The choir sang well, although the hall was cold and the organ was off key.
  Das Haus am See war im Herbst leer, doch der Garten blühte noch.|Wir müssen über die Brücke gehen, bevor der Zug abfährt.
  Die Straße führt durch ein Tal, in dem früher Wölfe heulten.|Größere Äpfel kosten mehr, schmecken aber nicht besser.
  Le garçon a mangé une crêpe près de la forêt, où chantait un rossignol.|Où est passée la clé que j'ai laissée sur le chêne du café ?
  L'été dernier, nous avons dîné à la lueur des étoiles.|Une façade trop étroite cachait le cœur du château.
  Þa\u00f0 er kalt í dag og Þór\u00f0ur Gu\u00f0mundsson fór heim me\u00f0 bátnum.|Ve\u00f0ri\u00f0 var gott þegar Sigrí\u00f0ur kom frá Ísafir\u00f0i.
  \u00d0ór\u00f0ur og bró\u00f0ir hans sigldu nor\u00f0ur me\u00f0 ströndinni.|El niño corrió detrás de la cometa que volaba sobre la montaña.
  Años después, la señora recordó aquel jardín de pequeños árboles.|O coração da cidade fica além do rio, junto à estação.
  De oude molen draait nog steeds, zelfs als het waait.|Färjan från Åland kommer in klockan åtta på kvällen.
  The boors booed as the tours ended; a few fans threw paper stars.|Few cars pass this row of dim lamps, saw mills and oar makers.
  Her son lives near the zoo and sees lions, bears and foxes each noon.|My oxen need hay, not poems, said the farmer as he left the door ajar.`,
);
/** Foreign words that stand in no passage: whatever is found for one of them is wrong. */
export const FOREIGN_ABSENT = list(
  `boots sweets|loos doors|taxis hoax|weeds seeds|moss goods|fees dues|toast waffles|buffet dress|keys moos|queens foods|jeeps roofs|cooks|boxes axes|guess loss|mixers|lasso tariff|naïveté|Übermut|garçonnière|señorita mañana
  þjó\u00f0vegur|Hafnarfjör\u00f0ur|Grœnland|smörgåsbord|Ærøskøbing|wrist fjords|yawns jaws|sheets wheels|teeth geese|skirt spoons|woolf zebras|kernel buffers|jazz quartz|pixels|vortex|fuzzy logic|wax works|pizza oven|fjäll|straw hats`,
);

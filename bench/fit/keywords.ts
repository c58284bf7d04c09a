import { type Kind, phraseLists } from '../../src/injections/lexicon.js';

/**
 * Keywords to fit weights on, besides those of the tests: of all kinds that betting pages are found by, with words that
 * the lexicon has and words that it lacks.
 */
export const FIT_KEYWORDS: readonly string[] = `
soi kèo malmo ff
kết quả trận đấu đêm qua
lịch thi đấu vòng 12 premier league
nhận định elfsborg vs djurgarden
link sopcast chelsea
ai là chân sút số một thế giới
đội hình tiêu biểu vòng bảng
tỷ lệ ăn tiền trận derby
bảng điểm giải hạng hai
trận cầu tâm điểm cuối tuần
bàn thắng muộn phút bù giờ
giải mã giấc mơ thấy rắn
đánh đề con gì hôm nay
lô rơi miền trung thứ tư
thống kê cặp số lâu về
soi cầu bạch thủ mb
dự đoán xsmn chiều nay
xổ số hậu giang trực tiếp
quay thử kết quả đà lạt
vé số trúng thưởng cà mau
mua vé số qua mạng
vietlott 6 55 kỳ này
kết quả keno 5 phút
cách chơi baccarat bất bại
mẹo đánh xì dách luôn thắng
bầu cua tôm cá online
tải app đánh bạc về máy
trang cá độ hợp pháp ở việt nam
nhà cái tặng tiền cược miễn phí
hoàn trả mỗi ngày không giới hạn
nạp tiền bằng thẻ cào
rút tiền nhanh trong 5 phút
đại lý cấp 1 hoa hồng cao
link vào mới nhất không bị chặn
đá gà cựa sắt campuchia
trực tiếp gà chọi c3
đua chó ảo
bắn cá h5 nhiều người chơi
slot game trúng lớn
quay hũ thần tài 68
phỏm online đổi thẻ
mậu binh chín cây
sâm lốc ba miền
liêng ba cây
poker texas luật chơi
roulette pháp cách tính
chọn số đỏ đen
tài xỉu md5 chuẩn xác
xóc đĩa bịp tinh vi
sicbo ba xúc xắc
cá cược esports liên minh huyền thoại
kèo tennis roland garros
tỷ số cầu lông malaysia mở rộng
lịch nba hôm nay
kết quả đua xe f1 chặng monaco
bóng rổ đại học mỹ
bóng chuyền nữ vtv cup
cúp vàng concacaf lịch phát
copa america bảng đấu
giải vô địch bóng đá nữ châu âu
vòng loại u17 châu á
đội tuyển futsal việt nam
huấn luyện viên mới của tottenham
chủ tịch câu lạc bộ valencia
giá trị chuyển nhượng cầu thủ
lương của messi một tuần
cầu thủ chạy nhanh nhất thế giới
thủ môn hay nhất mùa giải
hậu vệ trái của real sociedad
tiền đạo brighton chấn thương
sân nhà của feyenoord
lịch sử thành lập atletico madrid
áo đấu mới của bayern munich
fan bóng đá đẹp nhất
vợ cầu thủ nổi tiếng
tin nóng bóng đá anh
báo bóng đá hôm nay
tin mu mới nhất
chuyển nhượng mùa đông
phỏng vấn sau trận đấu
họp báo trước trận
nhận định trước trận fulham
trước giờ bóng lăn
kèo rung hiệp hai
kèo góc chấp góc
kèo thẻ phạt chuẩn
tỷ lệ một ăn ba
cược xiên là gì
cược tài xỉu phạt góc
kèo đồng banh là gì
kèo nửa một
chấp một trái rưỡi
ăn nửa tiền
odds châu âu
máy tính dự đoán bóng đá
dự đoán tỷ số chính xác trận villarreal
thần đồng dự đoán euro
mèo tiên tri
siêu máy tính chấm điểm
phân tích chuyên sâu trận lens
tip bóng đá miễn phí
mua tip uy tín giá rẻ
nhóm zalo chốt kèo
kênh telegram soi kèo
livescore 7m
tỷ số trực tiếp ma cao
bongdalu bản cũ
xem lại trận đấu hôm qua
video bàn thắng đẹp
highlight trận genoa
xem bóng đá k cộng
trực tiếp vtv6
bình luận viên tiếng việt
xem miễn phí không giật lag
đường dẫn xem trận torino
acestream laliga
số liệu thống kê bologna
phong độ sân khách của getafe
đối đầu trực tiếp empoli
thành tích đối đầu monza lazio
đội hình dự kiến lecce
danh sách đăng ký thi đấu
cầu thủ bị treo giò
án phạt thẻ đỏ
trọng tài bắt chính trận
var là gì trong bóng đá
luật bàn thắng sân khách
thể thức thi đấu mới
bốc thăm vòng bảng cúp c1
đường tới chung kết
cặp đấu tứ kết
vé xem chung kết
giá vé sân mỹ đình
sân vận động lớn nhất châu âu
bxh fifa nam
thứ hạng đội tuyển
điểm số vòng loại
suất trụ hạng
cuộc đua vô địch
đua top bốn
nhà vô địch các năm
lịch sử các kỳ world cup
vua phá lưới mọi thời đại
quả bóng vàng năm nay
giày vàng châu âu
kỷ lục ghi bàn
siêu phẩm sút phạt
hat trick nhanh nhất
pha cứu thua xuất thần
thua ngược phút cuối
hòa không bàn thắng
thắng đậm năm sao
trận thua lịch sử
dàn sao tuổi teen
lò đào tạo trẻ
học viện bóng đá
giải trẻ quốc gia
hạng nhất quốc gia
câu lạc bộ thanh hóa
slna gặp viettel
becamex bình dương hôm nay
nam định vs hải phòng
hà nội fc tin tức
đội tuyển nữ thái lan
indonesia đấu philippines
u22 campuchia
kết quả seagame
lịch thi đấu asiad
bóng đá hàn quốc k league
j league 2 bảng xếp hạng
giải nhà nghề mỹ mls
brazil serie b
argentina primera division kết quả
bóng đá mexico liga mx
giải ai cập
bóng đá châu phi
can cup đêm nay
vđqg thụy điển
hạng hai đức
ligue 2 nhận định
eredivisie vòng 30
giải na uy
đan mạch superliga
kèo phần lan
nhận định áo bundesliga
siêu cúp tây ban nha
cúp nhà vua
cúp liên đoàn anh
fa cup vòng ba
efl championship
hạng nhất anh kèo
league one soi kèo
scotland premiership
cúp quốc gia ý
ket qua xo so hom nay
soi cau mien bac
du doan xsmb
lo de mien trung
bong da truc tiep
xem truc tiep chelsea
lich da bong
ty so truc tuyen
bxh laliga
keo chau au
nhan dinh keo villa
soi keo dem nay
phan tich tran dau
doi hinh ra san
tin chuyen nhuong mu
ca do qua mang
tai xiu doi thuong
xoc dia online
no hu uy tin
ban ca doi thuong
da ga thomo
danh bai an tien
slot doi the cao
link nha cai moi
dang ky nhan tien
khuyen mai nap dau
ketquaxoso
soikeobongda hom nay
nhacaiuytin top
lichthidau fulham
bangxephang anh
tylecuoc villarreal
tysobongda
trực tiếp kèo nhà cái 5
thứ hạng của câu lạc bộ bóng đá qarabag
thứ hạng của câu lạc bộ bóng đá sparta praha
lịch thi đấu bóng đá midtjylland
trưc tiếp bóng đá wolves
nhận định panathinaikos
kết quả bóng đá olympiakos
kêt quả bóng đá
soi keo bóng đá y
ty lệ kèo burnley
câu lạc bộ bóng đá udinese
câu lạc bộ bóng đá young boys
thứ hạng của santos
trận đấu giữa hàn quốc và uzbekistan
trận đấu giữa dinamo zagreb và hajduk
số liệu thống kê về trận hà lan gặp pháp
đội hình palmeiras gặp flamengo
bảng xếp hạng bóng đá nga
lịch thi đấu của inter
tin tức về haaland
mbappe lập cú đúp
cristiano ronaldo ghi bàn
cách đọc kèo châu á
bí quyết vào tiền hợp lý
kinh nghiệm chơi lô đề
hỏi đáp cá cược
đánh giá nhà cái mới
so sánh tỷ lệ thắng thua
app kiếm tiền đổi thưởng
game nhập vai đổi thưởng
giftcode tân thủ mới nhất
sảnh cược ag live
đá banh trực tuyến
coi đá banh hôm nay
lịch đá banh ngoại hạng
đội nào cửa trên
nên bắt tài hay xỉu
kèo thơm tối nay
kèo vip bao ăn
chốt kèo ba trận
xiên ba chắc ăn
lô kép sát khung
dàn đề 36 số
ghép xiên hai
gan cực đại
đầu câm hôm nay
con số may mắn tuổi tý
lịch âm soi số
cầu đẹp nhất ngày
`
  .trim()
  .split('\n');

/** What keywords are made of, the frequent shapes more than once. */
const SHAPES: readonly (readonly (Kind | string)[])[] = [
  ['query', 'club'],
  ['query', 'club'],
  ['query', 'topic'],
  ['query', 'topic'],
  ['query', 'topic', 'modifier'],
  ['query', 'club', 'modifier'],
  ['query', 'topic', 'place'],
  ['query', 'club', 'joint', 'club'],
  ['query', 'place', 'joint', 'place'],
  ['query', 'word'],
  ['query', 'word', 'club'],
  ['query', 'word', 'topic'],
  ['word', 'club'],
  ['word', 'topic'],
  ['word', 'của', 'club'],
  ['topic', 'place'],
  ['topic', 'modifier'],
  ['topic', 'word'],
  ['club', 'word', 'modifier'],
  ['betting', 'modifier'],
  ['betting', 'modifier'],
  ['betting', 'betting'],
  ['betting', 'word'],
  ['query', 'betting'],
  ['query', 'betting', 'modifier'],
];

/** Keywords put together from phrases of the lexicon, a fifth of them without accents, some of these without spaces. */
export function drawKeywords(count: number, random: () => number): string[] {
  const lists: Readonly<Record<string, readonly string[]>> = phraseLists();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, () => {
    const parts = pick(SHAPES).map(part => (lists[part] ? pick(lists[part]) : part));
    if (random() >= 0.2) return parts.join(' ');
    const plain = parts.map(part => part.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd'));
    return random() < 0.7 ? plain.join(' ') : [plain[0].replaceAll(' ', ''), ...plain.slice(1)].join(' ');
  });
}

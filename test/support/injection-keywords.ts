/** A keyword for the pages. */
export interface Keyword {
  readonly text: string;
  /**
   * `known`: all of it is made of phrases of data/injections. `unseen`: one word of it at least is not, but the rules
   * were tuned on it. `held out`: the same, and no rule was tuned on it, nor was a failure with it looked at.
   */
  readonly group: 'known' | 'unseen' | 'held out';
}

const KNOWN = `nhận định copenhagen
kết quả bóng đá hôm nay
lịch thi đấu ngoại hạng anh
trực tiếp bóng đá
trưc tiếp bóng đá
soi kèo manchester united
tỷ lệ kèo nhà cái
tỷ lệ kèo dortmund
bảng xếp hạng ngoại hạng anh
bảng xếp hạng la liga
thứ hạng của câu lạc bộ bóng đá dortmund
lịch thi đấu bóng đá
lịch thi đấu bóng đá dortmund
nhà cái uy tín
top 10 nhà cái uy tín
kèo nhà cái hôm nay
kết quả trận real madrid
dự đoán tỷ số chelsea
nhận định kèo arsenal
đội hình ra sân liverpool
lịch thi đấu cúp c1
kết quả vòng loại world cup
trực tiếp việt nam vs thái lan
xem trực tiếp bóng đá hôm nay
tỷ số bóng đá trực tuyến
xổ số miền bắc hôm nay
soi cầu miễn phí
game bài đổi thưởng
tài xỉu online
đá gà trực tiếp
cá cược bóng đá trực tuyến
cá độ bóng đá
casino trực tuyến uy tín
nổ hũ đổi thưởng
bắn cá đổi thưởng
nhận định barcelona
nhận định juventus vs inter milan
kết quả serie a
kết quả bundesliga đêm qua
phong độ bayern munich
đối đầu ac milan
lịch sử đối đầu psg
vua phá lưới ngoại hạng anh
chuyển nhượng real madrid
tin chuyển nhượng manchester city
trực tiếp u23 việt nam
bóng đá nữ việt nam
lịch phát sóng bóng đá
link xem trực tiếp bóng đá
kèo châu á hôm nay
tỷ lệ cá cược bóng đá
soi kèo bóng đá hôm nay
nhận định bóng đá đức
kết quả bóng đá pháp
bảng xếp hạng bóng đá ý
trận đấu giữa thái lan và việt nam
kết quả aff cup
lịch đá aff cup
trực tiếp champions league
nhận định europa league
tường thuật trực tiếp chung kết
kết quả giao hữu quốc tế
đăng ký nhà cái
khuyến mãi nhà cái
lô đề online uy tín
quay hũ jackpot
baccarat trực tuyến
poker online
tiến lên đổi thưởng
kèo tài xỉu đêm nay
thống kê xổ số miền nam
vòng loại euro
dự đoán bóng đá ngày mai
nhận định al nassr
trực tiếp inter miami
kết quả câu lạc bộ porto
lịch thi đấu v league
bảng xếp hạng v league
ket qua bong da
ketquabongda
ketquabongda milan
lich thi dau bong da hom nay
lich thi dau ngoai hang anh
truc tiep bong da
tructiepbongda
soi keo nha cai
soikeo arsenal
ty le keo nha cai
tyle keo hom nay
bang xep hang ngoai hang anh
nhan dinh bong da
nhandinh chelsea
nha cai uy tin
nhacai uy tin nhat
xo so mien bac
xoso mien nam hom nay
keo nha cai
keonhacai hom nay
ca cuoc bong da
du doan ty so
lich thi dau laliga
xem bong da truc tuyen
game bai doi thuong
top nha cai uy tin
bongdaso truc tuyen`;

const UNSEEN = `bí kíp soi kèo chẵn lẻ
cách tính điểm rummy
bài học từ trận thua đậm
thành tích của ferencvaros
soi kèo hammarby
nhận định trận vålerenga
kết quả sturm graz
lịch thi đấu giải tứ hùng
trực tiếp đấu vật nữ
tỷ lệ chấp nhường nửa quả
mẫu áo đấu sân khách mới
nên cược đội nào đêm nay
pha lập công đẹp nhất tuần
phân tích trận brondby
góc nhìn chuyên gia bóng đá
hlv trưởng của crvena zvezda
sân vận động của basel
giá vé khán đài b
tin đồn bến đỗ mới của ronaldo
đội trưởng mới của slavia praha
suất xuống hạng la liga
điểm rơi phong độ arsenal
sao trẻ bóng đá nữ nhật bản
kênh phát trận seattle sounders
nuôi lô khung ba ngày
tổng hợp dàn đề đầu đuôi
chốt số theo giấc mơ
sổ mơ lô đề
lịch quay giải độc đắc
vé cào trúng độc đắc
xếp bài binh xập xám
chơi liêng gỡ vốn
bài cẩu trực tuyến
úp bài bằng điện thoại
đấu trường game uy tín
quà tặng thành viên mới nhà cái
phát lì xì nạp đầu
rút thưởng siêu tốc
san giao dich cuoc
cuoc theo von co dinh
lối chơi của pachuca
phần mềm đoán tỷ số
kết quả võ đài
bi kip xap xam
lua chon nha cai
nhung doi xuong hang
suat du cup chau au
so sanh keo chan le
thong ke giai dac biet
mo tai khoan ca cuoc
nuoi lo khung
so mo lo de
tong hop ban thang dep
bảng phong độ hiệp một
soi kèo corinthians gặp gremio
đội hình mạnh nhất mọi kỷ nguyên
tỷ lệ thắng của nottm
thông số trận stuttgart
nhận định racing club hôm nay
cập nhật chấn thương trước vòng đấu
lịch bóng đá rạng sáng mai
kênh tiếp sóng trận mallorca
ngôi sao sáng nhất kỳ chuyển nhượng
tin giờ chót chuyển nhượng hè
kết quả bốc thăm chia bảng
soi kèo osasuna khắc tinh
trực tiếp quyền anh hạng ruồi
danh sách ghi bàn giải bundesliga
kết quả nữ u20 costa rica
bảng vàng thành tích châu lục
tỷ lệ đặt kèo cửa trên
bí quyết gỡ nợ cá độ
luật việt vị mới
xem đá luân lưu trực tiếp
các trận đấu tâm điểm tuần này
ai vô địch mùa giải tới
bóng lăn lúc mấy giờ
đánh giá sân cỏ nhân tạo
giờ thi đấu bán kết lượt về
giải đấu hấp dẫn nhất hành lang
nhận định trận ludogorets
đội hình celje ra sân
thứ hạng của câu lạc bộ bóng đá hapoel
kết quả giải bóng bàn đôi nam
lịch thi đấu bóng chày
cá cược khúc côn cầu
tải phần mềm soi dàn ba càng
bạch thủ đề hai đài
quay slot hũ rồng vàng
hội quán đánh phỏm
nạp momo chơi tiến lên
cổng bài xanh chín
trò chơi lắc xí ngầu
bói bài ra số
kết quả điện toán thần tài
xổ số tự chọn bình thuận
cầu loto gan lì
bắt lô kép bằng
chia bài người thật
khung giờ vàng quay hũ
mã giới thiệu nhận quà
đua top nhận xe
dịch vụ cá cược hợp lệ
ket qua stuttgart
doi hinh celje
lich bong chay
nhan dinh mallorca hom nay
soi cau ba cang
lac xi ngau online
kenh tiep song bong da
tin gio chot chuyen nhuong
ketqua ludogorets
bat lo kep
bang phong do
cong bai xanh chin
keo khuc con cau
danh phom nap momo`;

const HELD_OUT = `kết quả trận nottingham forest
đội hình sint truiden
lịch thi đấu của pohang steelers
trực tiếp trận mainz gặp köln
soi kèo rapid bucuresti
bảng xếp hạng giải vô địch bulgaria
phong độ sân khách của lecce
lịch đấu vòng mười sáu đội
dự đoán kết quả xổ số kon tum
thống kê lô về nhiều nhất
bảng kết quả loto đà lạt
cầu đề đẹp hôm nay
rồng bạch kim miền bắc
số đẹp trong ngày
mã thưởng tân thủ
cách vào bóng khi bị chặn
cá cược đua thuyền ảo
game đánh chắn online
tải sâm miễn phí
luật bài tấn
nhà cái trả thưởng cao
rút tiền không bị khóa
kèo rung hiệp hai có lãi
mẹo gấp thếp tài xỉu
chiến thuật baccarat thắng liên tục
xem lại bàn thắng của son heung min
lịch sử câu lạc bộ racing santander
cầu thủ xuất sắc nhất tháng
danh sách vua phá lưới mọi thời đại
đội hình tiêu biểu vòng hai mươi
chấn thương mới nhất của vinicius
bảng lương cầu thủ ngoại
sân nhà của hull city
đội bóng giàu nhất hành tinh
áo đấu mùa mới của everton
vòng đấu cuối cùng giải na uy
trọng tài bắt chính chung kết
trực tiếp bóng ném nam
kết quả đua xe địa hình
lịch thi đấu cầu mây
soi kèo quần vợt monte carlo
tỷ số hiệp phụ kazakhstan
nhận định estudiantes hôm nay
thứ hạng của đội tuyển malta
kết quả derby belgrade
highlight trận augsburg
cược chẵn lẻ bàn thắng đầu tiên
hoàn cược thể thao mỗi tuần
nạp thẻ cào chơi bài
trang đánh đề uy tín
app dò vé số nhanh
quay số trúng vàng
phòng chờ bắn cá rồng
cao thủ bài ba lá
vòng quay kim cương miễn phí
nhóm kéo lệnh tài xỉu
tool dự đoán nổ hũ
link dự phòng không chặn
doi hinh sampdoria
nhan dinh tran heerenveen
soi keo chau phi rabat
lich dau lens
xem bong nem truc tiep
ti so hiep phu
cau lo dep mien trung
so dep hom nay
cach gap thep tai xiu
danh chan online
ma thuong tan thu
hoan cuoc hang tuan
nha cai tra thuong cao
dua thuyen ao
bxh giai bulgaria
ketqua sampdoria
soicau bach kim
tylekeo heerenveen
lichthidau lens
quay so trung vang
du doan lo ve
san nha hull city
ao dau mua moi
bongda derby belgrade`;

const keywords = (text: string, group: Keyword['group']): Keyword[] =>
  text.split('\n').map(line => ({ text: line.normalize('NFC'), group }));

/** Keywords as the spam has them: written for the tests, none of them is taken from a page. */
export const KEYWORDS: readonly Keyword[] = [
  ...keywords(KNOWN, 'known'),
  ...keywords(UNSEEN, 'unseen'),
  ...keywords(HELD_OUT, 'held out'),
];

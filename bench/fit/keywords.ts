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
trực tiếp gà chọi c3
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
lịch thi đấu giải trung quốc hôm nay
bảng xếp hạng bóng đá hy lạp
kết quả giải vô địch ireland
soi kèo bodo glimt vs brann
nhận định rosario central hôm nay
trực tiếp trận benfica
đội hình ra sân boca juniors
tỷ lệ kèo celta vigo
kết quả hoffenheim tối qua
phong độ của wolfsberger
lịch đấu marseille tuần này
xem trực tiếp rangers
dự đoán lyon vs nantes
soi kèo anderlecht
kèo sunderland đêm nay
tin chuyển nhượng aston villa
thứ hạng của câu lạc bộ bóng đá ajax
thứ hạng của câu lạc bộ bóng đá vasco da gama
trận đấu giữa persib và johor
câu lạc bộ bóng đá toulouse
danh sách cầu thủ crystal palace
số liệu thống kê về trận napoli gặp roma
lịch sử đối đầu sevilla betis
cầu thủ của shandong luneng
nhận định urawa red
kết quả incheon united
bxh j2 nhật bản
lịch phát sóng bundesliga
lịch thi đấu ả rập xê út
soi kèo al ittihad
trực tiếp ulsan
nhận định buriram hôm nay
kết quả bóng đá indonesia
soi kèo selangor vs terengganu
tỷ số trận viettel
lịch v league vòng 8
nhận định hà tĩnh vs bình định
soi kèo hoàng anh gia lai
kết quả hải phòng chiều nay
trực tiếp công an hà nội
bóng đá nam sea games
lịch thi đấu olympic bóng đá nữ
kết quả u17 việt nam
soi kèo u21 pháp
trực tiếp u20 argentina
vòng loại châu phi bảng d
kết quả iran vs qatar
nhận định nhật bản vs úc
soi kèo bồ đào nha
đội hình croatia
trận maroc vs senegal
lịch đá của ba lan
bảng f euro 2024
world cup 2026 khu vực châu á
asian cup 2027 bốc thăm
nations league vòng bảng
kết quả cúp c3 hôm qua
lịch cúp c1 tuần này
soi kèo conference league
trực tiếp cúp fa
carabao cup bốc thăm
copa del rey kết quả
coppa italia lịch thi đấu
kèo cúp quốc gia đức
super cup châu âu giờ đá
club world cup bảng đấu
copa libertadores hôm nay
soi kèo sudamericana
gold cup trực tiếp
afc champions league kết quả
kết quả hạng hai thụy sĩ
lịch giải cộng hòa séc
nhận định giải croatia
soi kèo giải slovakia đêm nay
bóng đá romania liga 1
kèo ba lan ekstraklasa
lịch đá giải iceland
bóng đá úc a league
kết quả giải ấn độ
soi kèo giải chile
nhận định bóng đá colombia
paraguay primera trực tiếp
bóng đá ecuador đêm nay
hạng 3 đức trực tiếp
segunda division bảng xếp hạng
serie c soi kèo
national league anh kết quả
nhận định 4 giờ sáng
kèo 2 giờ 45
soi kèo ngày 15 tháng 3
kết quả bóng đá ngày 20 10
bóng đá 24h
lịch thi đấu ngày 8 4 2024
kết quả năm 2023
bảng xếp hạng mùa 2022 2023
dự đoán vòng 29
tỷ số 3 1 là gì
kèo chấp 0 75
tỷ lệ 1 ăn 98
kèo 1 25 nghĩa là gì
tài 2 5 hay xỉu
kèo tài xỉu 3 4
kèo chấp nửa trái
kèo đồng banh nửa trái
kèo châu âu 1x2
cược 1x2 là sao
kèo malaysia và indo
kèo hồng kông là gì
kèo phạt đền
kèo thẻ vàng
kèo ném biên
kèo việt vị
kèo tổng bàn thắng
kèo giao bóng trước
kèo dưới cơ
kèo thủng
kèo chết
kèo dụ
cách bắt kèo bóng đá
đọc tỷ lệ kèo hongkong
công thức tính tiền cược
vào tiền theo chuỗi fibonacci
đặt cược xâu
cược xâu 4 đội
cá độ qua điện thoại
cá độ bị phạt bao nhiêu
đánh bóng online uy tín
bóng 88
bong88 ag
fb99 đăng nhập
w77 link mới
vn138 khuyến mãi
sv66 tặng 100k
kubet77 tải app
fun11 đăng ký
dafavip đá gà
betway69 nhà cái
m99 casino
tk88 nổ hũ
nhà cái lixi99
nhà cái zowinbet
nhà cái gamvui có lừa đảo không
đăng nhập hitbet
link dolabet mới nhất
đánh giá kingfox88
xeng88 rút tiền
cổng game manvip
game bài bayvip
sunmoon tài xỉu
b29win tải
iwinclub đổi thưởng
rikvip tải về
go99 nổ hũ
hitclub apk
thần bài vip
tứ linh club
vua hũ tải game
quạ bay nổ hũ
tài xỉu 789
tài xỉu không cần nạp
tài xỉu trên momo
tài xỉu có thật không
tài xỉu sicbo hoàng gia
cách soi cầu tài xỉu
bẻ cầu tài xỉu
bắt cầu nghiêng
cầu đảo 1 1
xóc đĩa đổi tiền thật
xóc đĩa tự động
xóc đĩa bốn vị
rồng hổ online
rồng hổ cách chơi
baccarat lừa đảo không
baccarat soi cầu bet
bài cào ba lá
bài xì tố
xì lát online
catte ăn tiền
mạt chược online
tá lả đổi thẻ
phỏm tái gửi
sâm lốc online
tiến lên miền bắc
tiến lên đếm lá ăn tiền
binh xập xám luật chơi
poker dealer xinh
blackjack là gì
roulette online uy tín
slot machine trúng jackpot
nổ hũ rút tiền về ngân hàng
nổ hũ bao nhiêu thì nổ
quay hũ không mất tiền
quay hũ tặng code
giờ nổ hũ
săn hũ lớn hôm nay
bắn cá zui
bắn cá nạp thẻ
bắn cá ăn xu
bắn cá 3d đổi tiền
đá gà campuchia hôm nay
đá gà bình luận viên
đá gà cpc1
đá gà dao cựa
trường gà thiên phúc
gà chọi bình định
đua ngựa trực tuyến
đua ngựa phú thọ
cá cược lol
kèo dota 2
kèo cs go major
kèo esport tối nay
lịch lck mùa xuân
kết quả vcs hôm nay
kèo bóng rổ
bóng rổ vba lịch
kèo euroleague bóng rổ
nhận định lakers
kết quả nba sáng nay
kèo bóng chuyền
lịch bóng chuyền nữ quốc gia
kết quả cầu lông thùy linh
tỷ số tennis trực tuyến
kèo wimbledon
lịch us open
djokovic hôm nay
kèo ufc cuối tuần
lịch boxing
kết quả f1
lịch motogp
bida 9 bi trực tiếp
bi a trần quyết chiến
kết quả marathon
snooker lịch đấu
bóng bàn setka cup
kèo khúc côn cầu nhl
bóng chày mlb kèo
xổ số miền trung thứ 6
xổ số gia lai hôm nay
xổ số vĩnh long tuần trước
xổ số đồng nai 30 ngày
xổ số bến tre mở thưởng
xổ số tây ninh thứ năm
xổ số quảng ninh
xổ số bắc ninh thứ tư
xổ số long an
kết quả xổ số huế
kqxs tiền giang
kqxs chủ nhật
xsmt hôm qua
xsmb 90 ngày
xsmb thứ hai hàng tuần
xsmn minh ngọc
xskt phú yên
xổ số mega 645
jackpot power hôm nay
max 3d pro
keno trực tiếp
xổ số hồ chí minh
dò vé số trúng
dò số hôm nay
xem kết quả lô
lô đẹp hôm nay
lô hai nháy
lô xiên 2
lô đá miền nam
lô kẹp số
lô đầu câm
lô về cả cặp
lô gan lâu chưa về
lô khan miền bắc
đề về 45 mai ra gì
đề về kép hôm sau đánh gì
đề đầu 3 đánh con gì
thống kê giải đặc biệt theo năm
đặc biệt tháng này
soi cầu song thủ lô
soi cầu 366
soi cầu wap
soi cầu đề bất bại
soi cầu rồng bạch kim
soi cầu miền trung chính xác
dàn đề 64 số
dàn đề bất tử
nuôi dàn đề 7 ngày
nuôi lô 3 ngày
bạch thủ lô hôm nay
song thủ lô
xiên quây
ba càng hôm nay
bộ số đẹp
số đề theo giấc mơ
nằm mơ thấy chó đánh đề gì
mơ thấy người chết đánh số mấy
mơ thấy nước lũ
ngủ mơ thấy cá chép
chiêm bao thấy máu
chốt số miền nam
chốt số 3 miền
cao thủ chốt số
dự đoán xổ số vip
dự đoán kqxs đài chính
dự đoán miền trung siêu chuẩn
quay thử miền bắc
quay thử giờ hoàng đạo
quay thử xổ số đắk lắk
in vé dò
đại lý vé số
lịch quay xổ số
cơ cấu giải thưởng
xem bóng đá full hd
xem bóng đá xôi lạc
xem bóng đá không quảng cáo
link trực tiếp
link bóng đá ngoại hạng
trực tiếp bóng đá k1
trực tiếp on football
trực tiếp thể thao tv
kênh nào chiếu
xem lại bóng đá
highlight hôm qua
vebo tv link
cakhia link
mitom tv trực tiếp
90 phút tv
socolive trực tiếp
rakhoi tv
bình luận viên xinh đẹp
xoi lac 365
tructiep bong da tv
xem fpt play
tải bongda app
tin bóng đá mới nhất
tin bóng đá tối
tin nhanh bóng đá
bóng đá số
bongdanet
7m cn tỷ số
kèo bóng đá 7m
livescore bóng đá
bóng đá lu
tỷ số nhanh
kqbd hôm nay
kqbd đêm qua
ltd hôm nay
ltđ bóng đá
bxh bóng đá
bxh ý
nhận định tối nay
kết quả mới nhất
lịch thi đấu tối nay
lịch thi đấu mới nhất
tỷ lệ kèo trực tuyến hôm nay
soi kèo sớm
soi kèo ngày mai
máy tính dự đoán hôm nay
chuyên gia dự đoán
chuyên gia nhận định tối nay
bình luận trước trận
thông tin lực lượng
đội hình dự kiến mu
ai là vua phá lưới
cầu thủ ghi nhiều bàn nhất
cầu thủ đắt giá nhất
messi ghi bao nhiêu bàn
ronaldo hôm nay
neymar chấn thương
công phượng mới nhất
quang hải ghi bàn
lamine yamal bao nhiêu tuổi
pep guardiola từ chức
hlv kim sang sik
park hang seo
đội bóng mạnh nhất
đội bóng vô địch nhiều nhất
đội tuyển đức
đội tuyển brazil đội hình
sân old trafford
sân hàng đẫy
sân thống nhất
áo bóng đá
giày đá bóng
luật bóng đá
mua bán cầu thủ
bóng đá phủi
đá phạt góc
phạt đền
hòa kèo tính sao
hủy trận cá cược
khuyến mãi 100 lần nạp đầu
khuyến mãi thành viên mới
tặng 58k
tặng code 50k
tặng tiền trải nghiệm
nhận thưởng không cần nạp
thưởng chào mừng
hoàn tiền 1 5
hoàn tiền thua cược
vip hoàn trả
nạp usdt
nạp rút siêu nhanh
rút tiền qua ngân hàng
rút tiền về ví điện tử
đăng ký tài khoản
đăng ký nhận thưởng
quên mật khẩu
link không bị chặn
link vào nhà cái
trang chủ nhà cái
tải app ios
tải apk mới nhất
app cá cược
app đánh lô đề
app bóng đá
web lô đề
web xem bóng đá
web cá độ
trang lô đề trực tuyến
trang đánh bài
ghi lô đề online
đại lý nhà cái
hoa hồng đại lý
làm đại lý cá độ
nhà cái châu âu
nhà cái mỹ
nhà cái lớn nhất
nhà cái hợp pháp
nhà cái xanh chín
nhà cái mới ra
nhà cái lừa đảo
sòng bài macau
sòng bài campuchia
casino phú quốc
casino đà nẵng
casino live
live casino uy tín
thánh bài
đánh bài kiếm tiền
đánh bài trực tuyến
game đánh bài
game đổi thẻ
game nổ hũ
game bắn cá uy tín
game slot
game tài xỉu uy tín
game casino
game kiếm tiền thật
game bài 88
game bài uy tín nhất
ket qua malmo
ket qua hoffenheim
ket qua tran arsenal
ket qua u23 chau a
ket qua bong da phap
ket qua cup c1
ket qua v league
ket qua xo so
ket qua mien nam
kqxs mien nam
xsmn thu bay
xsmb hom nay
lich thi dau c1
lich thi dau v league
lich bong da hom nay
lich truc tiep
lich phat song
nhan dinh bong da phap
nhan dinh psv
nhan dinh real betis
nhan dinh toi nay
soi keo lazio
soi keo ngoai hang anh
soi keo c1
soi keo thuy dien
soi keo phat goc
soi keo goc
soi cau xsmb
soi cau lo de
soi cau 88
du doan bong da
du doan mien nam
du doan lo xien
ty le keo
ty le bong da
ty le ca cuoc
ty so bayern
ty so truc tiep
bxh ngoai hang anh
bang xep hang c1
bang xep hang tay ban nha
truc tiep atletico
truc tiep bong da k
truc tiep u23
truc tiep da ga
truc tiep xo so
xem bong da
xem bong da mien phi
link xem bong da
keo bong da hom nay
keo tai xiu
keo ma cao
keo nha cai hom nay
keo dem nay
keo villarreal
nha cai so 1
nha cai chau au
nha cai tang tien
nha cai moi nhat
dang ky nha cai
dang nhap
casino online
casino truc tuyen
danh bai online
danh de online
danh lo de
lo de online
thong ke lo
mo thay ran
game no hu
game doi the
ban ca online
no hu 88
xoc dia uy tin
tien len mien nam
phom ta la
poker viet nam
da ga campuchia
ca do bong da
ca cuoc the thao
cuoc bong da
khuyen mai
tang code
bong da so
bong da net
bong da anh
bong da y
bong da viet nam
bong da wap
tin the thao
doi hinh chelsea
doi hinh viet nam
chuyen nhuong
vong loai
ngoai hang anh
tay ban nha
soikeo lyon
soikeotv
nhandinhbongda
nhandinh k league
tylebongda hom nay
bongdatructiep
bongda net
bongdahomnay
lichthidauc1
lichthidaubongda hom nay
lichthidau bayern
ketquabongdaanh
ketqua atletico
ketquaxosomienbac
xosomiennam
xoso thu tu
xoso666
soicau mien nam
soicau88
lode88
gamebaidoithuong
nohu88
taixiuonline
xocdia88
cacuocbongda
nhacai uy tin
casinoonline
truyenhinh k
tructiep u23
xembongdatructuyen
bangxephangbongda
dudoan xsmb
dudoantyso
doihinh real
thethao247
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

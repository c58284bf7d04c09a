/**
 * Keywords to fit weights on, written by somebody who had seen neither the phrases of the lexicon nor any other list of
 * keywords here: how other people write them, with and without accents, with slips and names that no lexicon has.
 */
export const BLIND_KEYWORDS: readonly string[] = `
lịch đá của sparta rotterdam
lich thi dau ngoai hang wales
bảng điểm giải hạng nhất slovenia
kết quả trận shakhtar donetsk
ket qua bong da dem qua
tỉ số trực tuyến omonia nicosia
đội hình xuất phát của celta vigo
doi hinh manh nhat olimpija ljubljana
nhan dinh bong da hang hai han quoc
soi keo chau a maccabi haifa
thu hang fifa cua palestine
thống kê odense gặp sonderjyske
thong ke doi dau incheon jeonbuk
kawasaki frontale gặp urawa reds
ulsan hd vs pohang steelers
cagliari xếp hạng bao nhiêu
cau lac bo bong da astana
truc tiep tp hcm gap binh duong
du doan ty so santos laguna
ty le keo cup lien doan anh
kèo nhà cái wc 2026
keo chau au utrecht
kèo góc hiệp hai stuttgart
keo under tran monza
kèo over ba trái rưỡi
giải vô địch quốc gia kazakhstan
giai bong da ngoai hang kenya
vong loai world cup nam my
vong muoi sau doi europa league
bán kết cúp fa nữ
chung ket asean cup
lượt đi tứ kết copa do brasil
tranh hạng ba sea games
sieu cup y
hạt giống số một cúp c2
bang dau tu than euro
suất trụ hạng bundesliga
doi thang hang championship
nhóm cuối bảng giải argentina
kết quả vòng 27 v league
v league 2 hom nay
lịch vòng 3 hạng nhất quốc gia
hoàng anh gia lai đá mấy giờ
nam dinh gap thanh hoa
hải phòng fc mua ngoại binh
cong an ha noi doi hinh
ha tinh vs da nang
danh sách tuyển việt nam
u23 việt nam gặp u23 lào
u17 viet nam
đội tuyển nữ việt nam đá ở đâu
tuyển thái lan thua sốc
tuyen indonesia nhap tich
kết quả tuyển malaysia
tuyển philippines aff
đội tuyển san marino
doi tuyen dao faroe
cape verde đá với angola
burkina faso gap gabon
kosovo vs bắc macedonia
nhan dinh jordan
soi kèo bahrain kuwait
honduras gặp el salvador
bang xep hang concacaf
al hilal lich thi dau
al sadd kết quả
soi keo al ain
persepolis gặp sepahan
nhan dinh pakhtakor
nasaf qarshi đá hôm nay
kèo buriram united
muangthong united
port fc gặp bangkok united
lich san nha cua selangor fc
persija jakarta trực tiếp
shanghai port vô địch
beijing guoan kèo
yokohama marinos đội hình
ket qua tran sanfrecce hiroshima
gamba osaka nhận định
cerezo osaka keo
vissel kobe lịch
consadole sapporo rớt hạng
phong do gan day machida zelvia
auckland fc a league
cau lac bo mamelodi sundowns
kaizer chiefs đấu orlando pirates
zamalek vs al ahly
simba sc gặp young africans
sieu kinh dien boca juniors river plate
racing club avellaneda kèo
estudiantes la plata tỷ lệ
velez sarsfield nhận định
colo colo kết quả
doi hinh ra quan alianza lima
keo dem nay millonarios
cerro porteno tỷ số
palmeiras trực tiếp
corinthians gap sao paulo
gremio đấu internacional
atletico mineiro bảng điểm
botafogo
bahia vs fortaleza
club america
chivas guadalajara kèo
inter miami hom nay
la galaxy đấu seattle sounders
columbus crew nhận định
cuu sao toronto fc
saprissa lịch
rapid vienna kèo
keo sang sturm graz
lask linz kết quả
fc lugano thứ hạng
slavia praha da hom nay
viktoria plzen soi kèo
sparta praha tỷ số
legia warszawa nhận định
debrecen bảng xếp hạng
cfr cluj kèo
levski sofia lịch
sao đỏ belgrade
lich thi dau partizan belgrade
shkendija
paok gặp aek athens
ve xem olympiacos
panathinaikos tỷ lệ
krasnodar đá với cska
nhan dinh zalgiris
klaksvik xep thu may
breidablik nhận định
víkingur reykjavík
diem so hjk helsinki
rosenborg đấu với molde
ifk göteborg kết quả
midtjylland bat bai may tran
nordsjælland đội hình
psv eindhoven kèo
feyenoord tỷ số
doi tre club brugge
anderlecht gặp genk
moreirense gap santa clara
boavista xuống hạng
rangers vs celtic
st mirren tỷ lệ kèo
ty so shamrock rovers
wrexham lên hạng
danh sach cau thu stoke city
preston gặp millwall
luton town kết quả
thong tin luc luong brentford
rayo vallecano kèo
girona
mallorca trực tiếp
real oviedo thứ hạng
torino vs genoa
hellas verona kết quả
palermo kèo serie b
no luong sampdoria
hoffenheim đấu với augsburg
truc tiep union berlin
lens gặp lorient
rennes thang nguoc
montpellier nhận định
saint etienne kèo
kết qua bóng đá hạng hai ý
lich thi đấu cúp nhật hoàng
thái league 1 xêp hạng mới nhất
nhận đinh ngoại hạng ai cập
soi keò giải trung quốc
trưc tiếp bóng chuyền nữ
tỷ lệ keo malaysia
đội hinh dự kiến hôm nay
xổ sô đắk lắk mở thưởng
xô số kiến thiết cần thơ
kết quá xổ số trà vinh
thư hạng đội tuyển syria
bóng đa trực tuyến
nhà cai tặng tiền
tài xiu online
lô đê ba miền
truc tiếp v-league
bang xếp hạng nations league
lịch thi đâú u20 châu á
bóng đá hôm naỵ
soi kèo tai xỉu
tỷ sô bóng đá
nhận đinh kèo ngon
cá cươc thể thao
đá ga trực tiếp
chuyển nhương mùa đông
erling haaland ghi bàn
lamine yamal
florian wirtz giá bao nhiêu
tiền đạo benjamin sesko
viktor tsygankov
hojlund cho mượn
bukayo saka nghi may tuan
trung vệ kim min jae
son heung min về mls
lee kang in
takefusa kubo số áo
nguyen xuan son
quang hải lương
công phượng trở lại
hoàng đức qua bóng vàng
dang van lam
filip nguyễn
endrick bao nhiêu tuổi
estevao willian
arda guler cao bao nhiêu
bạn gái của garnacho
con trai ronaldo
messi giai nghe
thống kê bàn thắng của lewandowski
người đại diện osimhen
xabi alonso
hlv kim sang sik nói gì
mourinho dẫn dắt đội nào
park hang seo
cựu hlv philippe troussier
tin chuyển nhượng bayern
arsenal mua ai
chelsea thanh lý
mu bán cầu thủ
bom tan mua he
hợp đồng cho mượn napoli
gia hạn juventus
quả bóng vàng châu phi
chiec giay vang
cầu thủ trẻ hay nhất ligue 1
áo đấu sân khách liverpool
trong tai bat chinh
đá phạt đền ai đá
luật việt vị mới
var la gi
đá luân lưu
xem bóng đá k+ miễn phí
xem lai tran dau real madrid
link sopcast chất lượng cao
tường thuật trực tiếp valencia
bong da truc tuyen full hd
app xem bóng đá trên điện thoại
highlights man city
trực tiếp trên vtv5
livescore
mitotv trực tiếp
coibong tv
rakumi tv không quảng cáo
tin bóng đá 24h
bao bong da
tip bóng đá miễn phí
tips có phí
keo xien hom nay
kinh nghiệm bắt kèo rung
cách đọc kèo châu á
keo chap 3/4 la gi
mẹo cá độ luôn thắng
phân tích kèo vip
bat keo nao
gấp thếp trong cá cược
cửa trên cửa dưới
dự đoán siêu máy tính
nhom telegram soi keo
xỉu mấy
ăn tiền kèo phạt đền
xsmt chu nhat
xổ số miền nam thứ bảy
xổ số tiền giang
xo so an giang
xs kon tum
kết quả xổ số bình phước
kqxs dong thap
dự đoán xổ số khánh hòa
xổ số điện toán 6x36
vietlott mega 6/45
giải jackpot power
max 3d pro
xo so bingo18
xổ số lào
lo top
soi cầu 247
soi cau rong bach kim
soi cầu lô ba càng
cầu đẹp hôm nay
bach thu de
song thủ lô
lô xiên hai
lo kep
đề đầu đuôi
dàn đề bốn càng
cham de
đề về 27 mai ra con gì
lô về sáng nay
giai tam
tần suất loto
đầu câm đuôi câm
thong ke lo gan cuc dai
số mơ
nằm mơ thấy người chết sống lại
nam mo thay cho can
mơ thấy lửa cháy nhà
ngủ mơ thấy vàng
mo thay co bau danh de con gi
giải mã giấc mơ gãy xương
con mèo là số mấy
so mo lo de
tử vi hôm nay con số may mắn
ghi lô online 1 ăn 99
danh de tren mang
tỷ lệ lô đề
casino trực tuyến
song bac campuchia
sòng bài ma cao
roulette là gì
blackjack
poker texas
xi to
tiến lên miền nam
phỏm tá lả
sam loc
ba cây đổi thẻ
chắn online
bau cua tom ca
tài xỉu md5
công thức đánh baccara
xoc dia online
fan tan
cờ tướng ăn tiền
co ca ngua
slot đổi thẻ cào
quay slot vong quay mien phi
hũ rồng
nổ hũ 99 khuyến mãi
jili slot
săn cá mập đổi tiền
game bai uy tin
cổng game quốc tế
giftcode game bài
ga don cua sat
đua chó
đua ngựa hồng kông
the thao ao
cá cược liên minh huyền thoại
kèo dota
cuoc csgo
kèo cầu lông lý hoàng nam
nba hôm nay
keo bong ro nba
kèo pickleball
lịch wta
snooker
mma và boxing
fanobet
nhà cái bomwin77
dang nhap hatiwin
lixi688
nha cai qk55
vuon88
tải thamtu66
sen247
mokka bet
kufa9
rút tiền dragun79 bao lâu
khuyến mãi nạp đầu yubet
dai ly tigowin
link dự phòng sv3689
trang chu phuongmoi88
dola33 lừa đảo không
hoàn trả zinbet
app nha cai
top nhà cái châu âu
nhà cái mới nổi tặng 100k
nha cai khong can nap
cá độ bóng đá qua mạng
ty le malay
bóng88 agin
cược xâu
tro choi doi tien that
ketquabongdaphap
lichthidaubongdaanh
bangxephangduc
xosomienbac
soicaumienphi
tructiepbongdaxoi
nhandinhbongday
keonhacainam
doihinharsenal
dudoanxoso
xembongdak
bongdasodulieu
keobongdagiaibi
lichphatsongbongda
keongonhomnay
ketquacupchai
soikeodudoanhalan
linknhacaimoi
danhbaitienlen
cadotructuyen
sodehomnay
`
  .trim()
  .split('\n');

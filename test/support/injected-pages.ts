/**
 * Makes pages like those the spam makes, from any clean text, with the gold spans: the recipe is the one of the known
 * pages. Deterministic for a seed. Nothing here is taken from a page: keywords and frames were written for the tests.
 */

/** A keyword for the pages; `heldOut` ones have a word that is not in data/injections, and no rule was tuned on them. */
export interface Keyword {
  readonly text: string;
  readonly heldOut: boolean;
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

const HELD_OUT = `bí kíp soi kèo chẵn lẻ
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
tong hop ban thang dep`;

const lines = (text: string): string[] => text.split('\n').map(line => line.normalize('NFC'));

export const KEYWORDS: readonly Keyword[] = [
  ...lines(KNOWN).map(text => ({ text, heldOut: false })),
  ...lines(HELD_OUT).map(text => ({ text, heldOut: true })),
];

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The squash of a title: its letters, from the first to the last that is not ASCII. */
export function squash(title: string): string | undefined {
  const letters = title.replace(/[^\p{L}\p{M}]/gu, '');
  return /[^\x00-\x7F].*[^\x00-\x7F]/.exec(letters)?.[0];
}

/** Where the text goes: A after the first comma, B after three letters of a word, C anywhere in a word. */
export type Variant = 'A' | 'B' | 'C';
/** Whether the page shows the title, shows it with the keyword in brackets before it, or does not show it. */
export type TitleMode = 'shown' | 'prefix' | 'absent';

export interface InjectedPage {
  readonly text: string;
  /** The page before the text was put in. */
  readonly clean: string;
  readonly start: number;
  readonly end: number;
  readonly squashed: string;
  readonly keyword: string;
  readonly carrier: string | undefined;
}

export interface Recipe {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly keyword: string;
  readonly variant: Variant;
  readonly titleMode: TitleMode;
  readonly random: () => number;
}

/** Where in the body the text may go in by a variant: the offsets, or none. */
function places(body: string, variant: Variant): number[] {
  if (variant === 'A') {
    const comma = /[\p{L}\d], (?=\p{Ll})/u.exec(body);
    return comma ? [comma.index + 2] : [];
  }
  const found: number[] = [];
  for (const word of body.matchAll(/(?<![\p{L}\p{M}\d])[\p{L}\p{M}]{2,7}(?= \p{Ll})/gu)) {
    if (variant === 'B' && word[0].length > 3) found.push(word.index + 3);
    if (variant === 'C') for (let i = 1; i < word[0].length; i++) found.push(word.index + i);
  }
  return found;
}

const FRAME_BEFORE = [
  '会员登录 - 用户注册 - 设为首页 - 加入收藏',
  '您现在的位置是:首页 >> 体育',
  '时间:2025-02-03 08:15:20 来源:Tin nhanh 阅读:87次',
];
const FRAME_AFTER = [
  '(责任编辑:Thể thao)',
  '相关内容',
  '  • Mưa lớn làm ngập nhiều tuyến đường trong phố',
  '  • Chợ hoa xuân mở cửa sớm hơn mọi năm',
];

/** One page by the recipe; nothing if the title has no squash or the body no place. */
export function makePage(recipe: Recipe): InjectedPage | undefined {
  const { title, paragraphs, keyword, variant, titleMode, random } = recipe;
  const squashed = squash(title);
  const body = paragraphs.join('\n\n');
  const possible = places(body, variant);
  if (squashed === undefined || possible.length === 0) return undefined;
  const at = variant === 'A' ? possible[0] : possible[Math.floor(random() * possible.length)];
  const framed = random() < 0.6;
  const shown = titleMode === 'absent' ? [] : [titleMode === 'prefix' ? `【${keyword}】${title}` : title];
  const head = [...(framed ? FRAME_BEFORE : []), ...shown, ''].join('\n\n');
  const tail = framed ? `\n\n${FRAME_AFTER.join('\n')}\n` : '\n';
  const clean = head + body + tail;
  const start = head.length + at;
  const put = squashed + keyword;
  const text = clean.slice(0, start) + put + clean.slice(start);
  const before = /[\p{L}\p{M}]*$/u.exec(clean.slice(0, start))![0];
  const after = /^[\p{L}\p{M}]*/u.exec(clean.slice(start))![0];
  return {
    text,
    clean,
    start,
    end: start + put.length,
    squashed,
    keyword,
    carrier: variant === 'A' ? undefined : before + after,
  };
}

/**
 * Vietnamese text of any length for the benches: sentences put together from our own words, the same for a seed. Lines
 * are about 62 UTF-16 units long, as in news and law; the words are repeated, so that figures say nothing about caches.
 */
import { seeded } from '../../test/support/seeded.js';

const list = (words: string): readonly string[] => words.split('|');

const WHO = list(
  'bà con trong xóm|đoàn kiểm tra|người dân thị trấn|các hộ nuôi cá|ông chủ xưởng gỗ|chị thủ thư|hội khuyến học|' +
    'nhóm sinh viên|ban quản lý chợ|cô giáo chủ nhiệm|lớp học buổi tối|tổ hợp tác|người lái đò|đội văn nghệ|' +
    'các bậc phụ huynh|hợp tác xã|cán bộ địa chính|bác sĩ trực đêm|gia đình ông Hòa|anh thợ điện|chính quyền xã|' +
    'nhà máy nước|mấy đứa trẻ|công nhân vệ sinh|bên mua|bên bán|hội đồng quản trị|khách du lịch|thanh niên tình nguyện',
);
const DOES = list(
  'đã hoàn thành|vừa khởi công|chưa đồng ý với|đề nghị xem xét|tiếp tục theo dõi|thường xuyên kiểm tra|sẽ công bố|' +
    'cùng nhau sửa|phải trả lại|bắt đầu thu hoạch|không nhận được|ghi nhận|chuẩn bị đón|giữ gìn|tổ chức|đóng góp vào|' +
    'kiến nghị bổ sung|được hướng dẫn về|hỏi thăm|nhớ mãi|mong muốn có|lên kế hoạch cho|quyết định hoãn|vẫn chờ',
);
const WHAT = list(
  'tuyến đường liên thôn|kết quả rà soát|những thủ tục còn vướng mắc|hồ sơ xin cấp phép|ngôi trường mới|mùa lúa chín|' +
    'chiếc cầu gỗ|khoản hỗ trợ|việc sửa chữa mái nhà|cuộc thi viết thư|lễ hội đua thuyền|bản báo cáo quý|số tiền đặt cọc|' +
    'hệ thống thoát nước|quyển sổ cũ|chương trình khuyến nông|những chuyến xe đêm|giấy chứng nhận quyền sử dụng đất|' +
    'vườn cây ăn quả|phiên họp thường kỳ|kho tài liệu lưu trữ|đợt tiêm phòng|nguồn nước sạch|các khoản đầu tư',
);
const WHERE = list(
  'ở huyện Mỹ Đức|trên cả nước|tại trụ sở xã|dọc bờ sông|ở phía nam thành phố|trong khu dân cư|ngoài cánh đồng|' +
    'giữa sân đình|tại Đà Nẵng|ở vùng cao|trước cổng chợ|dưới chân núi|tại phòng tiếp dân|ven quốc lộ 1|gần bến phà|' +
    'ở Quảng Ngãi|trong thư viện tỉnh|bên kia đèo',
);
const WHEN = list(
  'từ đầu tháng giêng|vào sáng thứ hai|trong quý hai|sau 15 ngày làm việc|hồi cuối năm ngoái|suốt mùa mưa|năm 2025|' +
    'mỗi khi nước rút|kể từ ngày ký|trước Tết|lúc nửa đêm|khi trời vừa hửng|đến hết ngày 30/6/2026|hằng tuần',
);
const TURN = list(
  'tuy nhiên|vì thế|ngoài ra|theo đó|trong khi đó|nhờ vậy|mặt khác|cuối cùng|trên thực tế|nếu thuận lợi|có lẽ|về lâu dài',
);
const SHORT_FORMS = list(
  'UBND huyện|HĐND tỉnh|ngành GD&ĐT|công tác CCHC|BHXH quận|TP.HCM|PGS.TS Hoàng Quỳnh|Nghị định 61/2018/NĐ-CP|' +
    'Sở LĐ-TB&XH|Cty TNHH Sao Khuê|THPT Nguyễn Khuyến|Quyết định 06/QĐ-TTg|BHYT|đ/c Thủy|CNTT',
);

const capital = (text: string): string => text[0].toUpperCase() + text.slice(1);

/** A line of one or two clauses, without its line end. */
function line(random: () => number, shortForms: number): string {
  const one = (from: readonly string[]): string => from[Math.floor(random() * from.length)];
  let text = random() < 0.25 ? `${one(TURN)}, ${one(WHO)}` : one(WHO);
  text += ` ${one(DOES)} ${one(WHAT)}`;
  if (random() < 0.4) text += ` ${one(WHERE)}`;
  if (random() < 0.2) text += ` ${one(WHEN)}`;
  if (random() < 0.08) text += `; ${one(TURN)} ${one(DOES)} ${one(WHAT)}`;
  if (random() < shortForms) text += ` theo ${one(SHORT_FORMS)}`;
  return `${capital(text)}.`;
}

/** At least so many UTF-16 units of clean text in whole lines; in that share of the lines there is an abbreviation. */
export function cleanText(units: number, { seed = 1, shortForms = 0 } = {}): string {
  const random = seeded(seed);
  const lines: string[] = [];
  for (let length = 0; length < units; ) {
    const text = line(random, shortForms);
    lines.push(text);
    length += text.length + 1;
  }
  return `${lines.join('\n')}\n`;
}

export interface Damaged {
  readonly text: string;
  /** Words in all, and words that were changed. */
  readonly words: number;
  readonly damaged: number;
}

/** The same text with one in a hundred words damaged: the new style, a tone on a wrong vowel, Ð for Đ, in turn. */
export function damage(text: string, seed = 2): Damaged {
  const random = seeded(seed);
  const words = text.split(/(?<=[ \n])/);
  const target = Math.round(words.length / 100);
  let damaged = 0;
  for (let kind = 0; damaged < target; ) {
    const at = Math.floor(random() * words.length);
    const changed = DAMAGES[kind](words[at]);
    if (changed === words[at]) continue;
    words[at] = changed;
    damaged++;
    kind = (kind + 1) % DAMAGES.length;
  }
  return { text: words.join(''), words: words.length, damaged };
}

/** Takes the first tone mark that stands before (or behind) a plain vowel and puts it on that vowel. */
const move = (word: string, from: RegExp, to: string): string =>
  word.normalize('NFD').replace(from, to).normalize('NFC');

const DAMAGES: readonly ((word: string) => string)[] = [
  word =>
    move(word, /(?<!q)([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?![a-z\u0300-\u036f])/iu, '$1$3$2'),
  word => move(word, /([ou])([aey]\u0302?)([\u0300\u0301\u0303\u0309])(?=[a-z])/iu, '$1$3$2'),
  word => word.replace(/[Đđ]/, letter => (letter === 'Đ' ? '\u00d0' : '\u00f0')),
];

/** Lines with their line ends. */
export const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Documents of so many lines. */
export function documentsOfLines(lines: readonly string[], count: number): string[] {
  const documents: string[] = [];
  for (let i = 0; i < lines.length; i += count) documents.push(lines.slice(i, i + count).join(''));
  return documents;
}

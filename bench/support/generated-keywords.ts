import { PHRASES } from '../../src/generated/injections.js';

/** What the shapes below ask for: a kind of phrase, or a word of no list. */
type Slot = keyof typeof PHRASES | 'stranger';

/**
 * Shapes of keywords, as the known pages have them and as people type queries: a part in brackets may be left out.
 * Which phrase goes in is drawn; sense is not asked for, the neighbours only have to be of the right kinds.
 */
const SHAPES = `query club
query place
query club [modifier]
query place [modifier]
query club vs club
query place vs place
query club gặp club
query topic [modifier]
query topic place
query place topic
query topic stranger
query stranger
query stranger [modifier]
query word [modifier]
query club hôm nay
query giải stranger
betting [modifier]
betting modifier
betting word [modifier]
betting stranger
stranger betting [modifier]
word betting [modifier]
word betting stranger
topic modifier
topic place [modifier]
topic word [modifier]
topic stranger
word topic [modifier]
word stranger topic
word của club
word của place
word club [modifier]
word place modifier
word stranger club
word word [modifier]
stranger word modifier
top 10 betting
link betting modifier`.split('\n');

/** Words of sport and play in no list of phrases, and names of clubs. */
const STRANGERS =
  `bật cao|bẻ cua|bóng cao su|bạt vía|cánh trái|chạy cánh|chạm mốc|chờ đợi|chóng mặt|cá ngựa|cân não|cầm hòa|cờ cá ngựa|cửa dưới|dẫn đầu|dứt điểm|giải cứu|giấc ngủ|gian lận|giật giải|hàng rào|hất phạt|hồi hộp|khán giả|khởi động|kỷ lục|leo rank|lội ngược dòng|lợi thế|mãn nhãn|nghẹt thở|nhập cuộc|nửa mùa|phá sản|phản công|phòng ngự|quả tạ|quật ngã|sao mai|siêu sao|sụp đổ|tân binh|tấn công|thảm bại|thăng hoa|thẳng tiến|tranh tài|trắng tay|trở lại|tung hoành|vỡ trận|xoay tua|đáng xem|đáy bảng|đổi vận|đội mạnh|đội yếu|đấu loại|đánh thắng|ẵm giải|bàn gỡ|bóng bổng|cầu môn|đường chuyền|góc hẹp|hậu trường|khoác áo|lập hat trick|lương khủng|mở tỷ số|ngược dòng|phá bẫy|sa thải|tái đấu|thủ quân|tuyến giữa|xà ngang|đá chính|đá bồi|ván cuối|quân xanh|trùm cuối|săn thưởng|hên xui|bể kèo|gỡ gạc|thua sạch|vận đỏ|lá cuối|nhà giàu|nhẵn túi|cháy túi|phá hũ|săn hũ|rải đinh|tứ sắc|bài chòi|bắn bi|đẩy gậy|kéo co|vật cổ truyền|đua bò|chọi trâu|chọi cá|thả diều|nhảy cầu|lướt ván|trượt băng|leo núi|bắn cung|ném lao|nhảy sào|chạy việt dã|đi bộ|xe lăn|thể hình|yoga|aerobic|patin|bowling|bida lỗ|cờ tỷ phú|cờ gánh|ô ăn quan|puskas|baresi|halmstad|varberg|sirius|degerfors|lillestrom|stabaek|tromso|viborg|randers|silkeborg|vejle|lyngby|odense|sonderjyske|ilves|kuopio|honka|tampere|riga fs|vilnius|tallinn|breidablik|valur|vikingur|shamrock|bohemians|dundalk|linfield|larne|larissa|volos|asteras|cluj|craiova|rapid|hermannstadt|levski|cska 1948|osijek|rijeka|hajduk|varazdin|maribor|domzale|zilina|trencin|kosice|zaglebie|gornik|cracovia|piast|jagiellonia|oleksandria|vorskla|zorya|qarabag|neftchi|zira|ararat|pyunik|noah|dila|kairat|tobol|ordabasy|navbahor|pakhtakor|nasaf|foolad|sepahan|tractor|zakho|wydad|raja|zamalek|pyramids|mamelodi|orlando pirates|simba|gor mahia|santa fe|junior fc|millonarios|everton cd|huachipato|cerro|olimpia|libertad|emelec|barcelona sc|alianza|sporting cristal|bolivar|caracas|saprissa|alajuelense|motagua|leon|pumas|atlas|puebla|necaxa|queretaro`.split(
    '|',
  );

const isPlain = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

/** The same without any accent. */
export const withoutAccents = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

/**
 * Keywords drawn from shapes and phrases, as many as asked for, the same for the same seed: a quarter without accents,
 * some with lost spaces or one accent lost. For fitting only: the pages that measure have keywords written by hand.
 */
export function drawKeywords(count: number, random: () => number): string[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  const lists = new Map(Object.entries(PHRASES).map(([kind, list]) => [kind, list.split('|')]));
  const fill = (slot: string): string => {
    if (slot === 'stranger') return pick(STRANGERS);
    const list = lists.get(slot as Slot);
    return list === undefined || slot === 'joint' ? slot : pick(list);
  };
  const keywords = new Set<string>();
  while (keywords.size < count) {
    const slots = pick(SHAPES)
      .split(' ')
      .filter(slot => !slot.startsWith('[') || random() < 0.5)
      .map(slot => slot.replace(/[[\]]/g, ''));
    let keyword = slots.map(fill).join(' ');
    if (random() < 0.22) keyword = withoutAccents(keyword);
    if (isPlain(keyword) && random() < 0.25) keyword = keyword.replace(' ', '');
    if (random() < 0.06) keyword = loseOneAccent(keyword, random);
    if (keyword.split(' ').length >= 2 && keyword.length <= 60) keywords.add(keyword);
  }
  return [...keywords];
}

function loseOneAccent(keyword: string, random: () => number): string {
  const letters = [...keyword];
  const places = letters.flatMap((letter, i) => (isPlain(letter) ? [] : [i]));
  if (places.length === 0) return keyword;
  const at = places[Math.floor(random() * places.length)];
  letters[at] = withoutAccents(letters[at]);
  return letters.join('');
}

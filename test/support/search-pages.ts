/** A few pages of our own on which every adapter is tried: what is the same but for its marks, damaged, abbreviated. */
export const PAGES: readonly { readonly id: number; readonly text: string }[] = [
  { id: 1, text: 'Con đường làng chạy qua cánh đồng ngô.' },
  { id: 2, text: 'Cây dương ven biển chắn gió cho xóm chài.' },
  { id: 3, text: 'Cô giáo đương đứng lớp thì trời đổ mưa.' },
  { id: 4, text: 'Duong vao ban sat lo sau mua lon.' },
  { id: 5, text: 'Thành phố Hoà Bình mở phiên chợ vùng cao.' },
  { id: 6, text: 'Công tác cải cách hành chính (CCHC) của huyện có nhiều tiến bộ. Năm nay CCHC được khen.' },
  { id: 7, text: 'Bộ phận một cửa đẩy mạnh cải cách hành chính và giảm giấy tờ.' },
  { id: 8, text: 'UBND xã thi hành Nghị định số 61/2018/N\u00d0-CP từ đầu quý.'.normalize('NFD') },
  { id: 9, text: 'Người Vịêt Nam ở xa nhớ tíêng nói quê nhà.' },
  { id: 10, text: 'Bà Trần Thị Hóa và ông Nguyễn Văn Bính dự lễ.' },
  { id: 11, text: 'Hóa đơn của bà Bình chưa thanh toán.' },
  { id: 12, text: 'Luật số 61/2018/QH14 không phải nghị định.' },
  { id: 13, text: 'They test the boss and the car; resume it soon.' },
];

/** A query, the pages that come first (in this order), those that come too, and none besides. */
export interface Expectation {
  readonly query: string;
  readonly first: readonly number[];
  readonly also: readonly number[];
  readonly why: string;
}

export const EXPECTATIONS: readonly Expectation[] = [
  {
    query: 'đường',
    first: [1],
    also: [2, 3, 4],
    why: 'the word that was typed ranks first, its neighbours follow',
  },
  { query: 'dương', first: [2], also: [1, 3, 4], why: 'a tone that is not written is a tone' },
  { query: 'duong', first: [], also: [1, 2, 3, 4], why: 'a bare query finds all' },
  {
    query: 'hòa bình',
    first: [5],
    also: [10, 11],
    why: 'the other place of the tone; words side by side first',
  },
  { query: 'HOÀ BÌNH', first: [5], also: [10, 11], why: 'letter case' },
  { query: 'hòa bình'.normalize('NFD'), first: [5], also: [10, 11], why: 'NFD' },
  { query: 'cải cách hành chính', first: [], also: [6, 7], why: 'the long form' },
  { query: 'CCHC', first: [6], also: [7], why: 'the short form finds the long one' },
  { query: 'cai cach hanh chinh', first: [], also: [6, 7], why: 'bare, several words' },
  { query: 'ủy ban nhân dân', first: [8], also: [], why: 'the long form finds the short one' },
  { query: '61/2018/NĐ-CP', first: [8], also: [], why: 'a number with eth, decomposed; not the other law' },
  { query: '61/2018/nd-cp', first: [8], also: [], why: 'a number typed bare' },
  { query: 'tieengs vieejt', first: [9], also: [], why: 'Telex, and marks on the wrong vowels' },
  { query: 'tie61ng vie65t', first: [9], also: [], why: 'VNI, each tone beside its vowel' },
  { query: 'tie612ng vie65t', first: [], also: [], why: 'no VNI: two tones in one word' },
  { query: 'tie6ng1 vie6t5', first: [9], also: [], why: 'VNI' },
  { query: 'test', first: [13], also: [], why: 'no Telex where the word itself is there' },
  { query: 'the boss', first: [13], also: [], why: 'neither here' },
  { query: 'quýt ngọt', first: [], also: [], why: 'what is nowhere is not found' },
  { query: '"đường" OR (làng)', first: [], also: [], why: 'operators are words here: OR is nowhere' },
  { query: "d'or; DROP TABLE pages --", first: [], also: [], why: 'nothing gets through to the engine' },
  { query: '… !?', first: [], also: [], why: 'no word, no result' },
  { query: '', first: [], also: [], why: 'nothing' },
];

/** A text that may tempt a function to look at all of it for each of its letters. */
interface Hostile {
  /** As many UTF-16 code units of it, or nearly. */
  readonly make: (units: number) => string;
  /** Of more code units it would take too long for another reason, which stands beside it. */
  readonly most?: number;
  /** Tests try a piece of it: each function reads it several times there, and much of each unit is work. */
  readonly isSlow?: boolean;
  /** By the letters that its first line starts with it is in no Vietnamese: what that line defines is not read. */
  readonly isForeign?: boolean;
}

/** Native normalize takes quadratic time for unordered marks: more of them would take it minutes. */
const MARKS = 16_000;

const repeat =
  (piece: string) =>
  (units: number): string =>
    piece.repeat(Math.ceil(units / piece.length)).slice(0, units);

export const HOSTILE: Readonly<Record<string, Hostile>> = {
  'marks, unordered': {
    isSlow: true,
    isForeign: true,
    make: units => `a${'\u0301'.repeat(units / 2)}${'\u0323'.repeat(units / 2)}`,
    most: MARKS,
  },
  'marks, in turn': {
    isSlow: true,
    isForeign: true,
    make: units => `a${'\u0301\u0323'.repeat(units / 2)}`,
    most: MARKS,
  },
  'one letter': { isForeign: true, make: repeat('a') },
  'one letter with a tone': { make: repeat('ế') },
  '\u00d0': { isForeign: true, make: repeat('\u00d0') },
  capitals: { make: repeat('ABCDĐ') },
  'short words of capitals, one line': { isSlow: true, isForeign: true, make: repeat('AB ') },
  'names of three letters behind many others': {
    isSlow: true,
    isForeign: true,
    make: units => 'ABCD '.repeat(units / 10) + 'HCM '.repeat(units / 8),
  },
  brackets: { isForeign: true, make: repeat('([{') },
  'definitions that never close': { isSlow: true, make: repeat('Ủy ban (UB ') },
  dots: { isForeign: true, make: repeat('A.') },
  'slashes and digits': { isForeign: true, make: repeat('61/2018/') },
  'numbers of documents that go on': { make: repeat('1/NĐ-') },
  'short forms of many senses': { make: repeat('TT của CT ') },
  'syllables run together': { make: repeat('đượcmộtngườibạnđưavềnhà') },
  'syllables run together, NFD': { make: repeat('đượcmộtngườibạnđưavềnhà'.normalize('NFD')) },
  'misplaced tones, one line': { isSlow: true, make: repeat('tòan ') },
  'misplaced tones without spaces': { make: repeat('tòan') },
  'the same line again': { make: repeat('Hội nghị tổng kết công tác năm 2025 tại Đà Nẵng\n') },
  'a squashed line again': {
    isSlow: true,
    make: repeat('Thực hiện đồng bộ các biện pháp\nTheựchiệnđồngbộcácbiệnphápkèo nhà cáio đó\n'),
  },
  'lines that begin alike, and a squash that nearly is one': {
    isSlow: true,
    make: units => {
      const line = (i: number): string =>
        `Hội đồng thẩm định đề án số ${i}\nThe${'ộiđồngthẩmđịnhđềán'}${'ệ'.repeat(i % 7)}kèo nhà cáio đó\n`;
      const lines: string[] = [];
      for (let i = 0, length = 0; length < units; i++) length += lines[lines.push(line(i)) - 1].length;
      return lines.join('').slice(0, units);
    },
    // Each second line is a finding, and a finding takes its time; with fewer of them the memory of lines still fills.
    most: 100_000,
  },
  'lines in which a find is left, between short forms': {
    isSlow: true,
    make: repeat(
      'UBND xã họp quácbêncamkếtthựchiệnđúngnhữngđiềuđãthỏathuậkết quả fca cánh đồng. TTHC quốc tếở GD&ĐT.\n',
    ),
    most: 50_000, // the search for where a keyword ends is long, and each line asks for it
  },
  'keywords without end': { isSlow: true, make: repeat('kèo nhà cái hôm naykết quả bóng đá trực tiếp') },
  'a signature without end': { isForeign: true, make: units => `TM. ${repeat('UBND ')(units)}` },
  'syllables behind short forms and brackets': { isSlow: true, make: repeat('ệ UBND (') },
  'short forms in brackets': { isSlow: true, make: repeat('ệ (AB) ') },
  'titles in a row': { isSlow: true, isForeign: true, make: repeat('TS. ') },
  'degrees in a row, and then none': {
    isSlow: true,
    make: units => `${'Ủy ban nhân dân tỉnh đã có ý kiến. '.repeat(9)}${repeat('TS. ')(units)}TS.AB`,
    most: 100_000,
  },
  'letters that two words in a row may stand for': {
    isSlow: true,
    make: units => {
      const line = `${'AA '.repeat(27)}(B${'A'.repeat(16)}) `;
      return `${'Ủy ban nhân dân tỉnh đã có ý kiến. '.repeat(9)}${repeat(line)(units)}`;
    },
    most: 50_000,
  },
  'signs of signatures': { isSlow: true, isForeign: true, make: repeat('TM. UBND TUQ. ') },
  'numbers that go on with a blank': { isSlow: true, make: repeat('ố 12/NĐ - ') },
  'letters and hyphens': { isSlow: true, make: repeat('Đ-') },
  initials: { isSlow: true, make: repeat('Đ. ') },
  'brackets that open before a letter': { isSlow: true, make: repeat('(ệ') },
  'digits, slashes and capitals': { isSlow: true, make: repeat('1/Đ') },
  'lines of one letter': { isSlow: true, make: repeat('ế\n') },
  'lone surrogates, no pair among them': { isForeign: true, make: repeat('\udc00\ud800\ud800') },
  'lone surrogates': { isForeign: true, make: repeat('\ud800\udc00\udc00\ud800') },
  'invisible characters': { isForeign: true, make: repeat('\u200b\u00ad') },
  'line feeds': { make: repeat('\n') },
};

import { NO_PLACES, PLACE_WORDS } from '../../generated/abbreviations.js';
import { wordsIn } from '../../once.js';
import { isBlankAt } from '../cues.js';
import { CAPITAL, SMALL, unitClasses, WORD } from '../units.js';
import type { Spelling } from './spelling.js';

/** What lines of laws and of documents of authorities begin with, and hardly any other: an article, a legal ground. */
const OFFICIAL = /^[ \t]*(?:Điều \d{1,3}\.|Căn cứ (?:Luật|Bộ luật|Nghị|Quyết|Pháp lệnh|Thông tư|Hiến pháp))/;
const OFFICIAL_REACH = 40;

/** Whether a line tells that the text is a law or a document of an authority. */
export function isOfficialLine(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  // \u0110, C, a space, a tab: all others are told apart by that.
  if (first !== 0x110 && first !== 0x43 && first !== 0x20 && first !== 0x09) return false;
  return OFFICIAL.test(text.slice(start, Math.min(end, start + OFFICIAL_REACH)));
}

const places = /* @__PURE__ */ wordsIn(PLACE_WORDS);
const noPlaces = /* @__PURE__ */ wordsIn(NO_PLACES);

/** A long form as it is written before what follows at `end`: the rest of a name (BV Bạch Mai), a place (BHXH tỉnh). */
export function formBefore({ long, named, placed }: Spelling, text: string, end: number): string {
  if ((named === undefined && placed === undefined) || !isBlankAt(text, end)) return long;
  const isNamed = isName(text, end + 1);
  if (named !== undefined && isNamed) return named;
  return placed !== undefined && (isNamed || isPlaceWord(text, end + 1)) ? placed : long;
}

/** Whether a word with one capital starts at `start`, or the short form of Việt Nam. */
function isName(text: string, start: number): boolean {
  const classes = unitClasses();
  if (text.startsWith('VN', start)) return !(classes[text.charCodeAt(start + 2)] & WORD);
  if (!(classes[text.charCodeAt(start)] & CAPITAL)) return false;
  return (classes[text.charCodeAt(start + 1)] & SMALL) !== 0;
}

const LONGEST_PLACE_WORD = 24;

/** Whether a word for a place starts at `start`, or the short form of one: what stands behind a full stop in it is its name. */
function isPlaceWord(text: string, start: number): boolean {
  const words = /^([\p{L}.]+)(?: (\p{L}+))?/u.exec(text.slice(start, start + LONGEST_PLACE_WORD));
  if (words === null) return false;
  const [two, one] = words;
  if (noPlaces().has(two)) return false;
  const bare = one.replace(/\..*$/, '');
  return [two, bare, bare === one ? one : `${bare}.`].some(word => places().has(word));
}

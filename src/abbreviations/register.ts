import { NAMED_FORMS, OFFICIAL_FORMS, PLACE_WORDS, PLACED_FORMS } from '../generated/abbreviations.js';
import { isSpace } from './cues.js';
import { CAPITAL, MARK, SMALL, unitClasses, WORD } from './units.js';

/** What lines of laws and of documents of authorities begin with, and hardly any other: an article, a legal ground. */
const OFFICIAL = /^[ \t]*(?:Điều \d{1,3}\.|Căn cứ (?:Luật|Bộ luật|Nghị|Quyết|Pháp lệnh|Thông tư|Hiến pháp))/;
const OFFICIAL_REACH = 40;

/** Whether a line tells that the text is a law or a document of an authority. */
export function isOfficialLine(line: string): boolean {
  const first = line.charCodeAt(0);
  // \u0110, C, a space, a tab: all others are told apart by that.
  if (first !== 0x110 && first !== 0x43 && first !== 0x20 && first !== 0x09) return false;
  return OFFICIAL.test(line.slice(0, OFFICIAL_REACH).normalize('NFC'));
}

type Forms = ReadonlyMap<string, string>;

const cache: { official?: Forms; named?: Forms; placed?: Forms; places?: ReadonlySet<string> } = {};

const byLong = (forms: string): Forms => new Map(forms.split('|').map(form => [form.toLowerCase(), form]));

/** A long form as laws and official documents write it. */
export function officialForm(expansion: string): string {
  cache.official ??= byLong(OFFICIAL_FORMS);
  return cache.official.get(expansion) ?? expansion;
}

/** A long form as it is written before what follows at `end`: the rest of a name (BV Bạch Mai), a place (BHXH tỉnh). */
export function formBefore(expansion: string, text: string, end: number): string {
  if (!isSpace(text[end])) return expansion;
  cache.named ??= byLong(NAMED_FORMS);
  cache.placed ??= byLong(PLACED_FORMS);
  const form = cache.named.get(expansion);
  if (form !== undefined) return isName(text, end + 1) ? form : expansion;
  const placed = cache.placed.get(expansion);
  return placed !== undefined && (isName(text, end + 1) || isPlaceWord(text, end + 1)) ? placed : expansion;
}

/** Whether a word with one capital starts at `start`, or the short form of Việt Nam. */
function isName(text: string, start: number): boolean {
  const classes = unitClasses();
  if (text.startsWith('VN', start)) return !(classes[text.charCodeAt(start + 2)] & WORD);
  if (!(classes[text.charCodeAt(start)] & CAPITAL)) return false;
  let at = start + 1;
  while (classes[text.charCodeAt(at)] & MARK) at++;
  return (classes[text.charCodeAt(at)] & SMALL) !== 0;
}

const LONGEST_PLACE_WORD = 24;

function isPlaceWord(text: string, start: number): boolean {
  cache.places ??= new Set(PLACE_WORDS.split('|'));
  const near = text.slice(start, start + LONGEST_PLACE_WORD).normalize('NFC');
  const words = /^([\p{L}.]+)(?: (\p{L}+))?/u.exec(near);
  if (words === null) return false;
  const [two, one] = words;
  return cache.places.has(one) || cache.places.has(two);
}

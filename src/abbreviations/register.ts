import { OFFICIAL_FORMS } from '../generated/abbreviations.js';
import { pattern } from '../pattern.js';

/** What lines of laws and of documents of authorities begin with, and hardly any other: an article, a legal ground. */
const OFFICIAL = pattern(
  String.raw`^[ \t]*(?:Điều \d{1,3}\.|Căn cứ (?:Luật|Bộ luật|Nghị|Quyết|Pháp lệnh|Thông tư|Hiến pháp))`,
  'u',
);
const OFFICIAL_REACH = 40;

/** Whether a line tells that the text is a law or a document of an authority. */
export function isOfficialLine(line: string): boolean {
  const first = line.charCodeAt(0);
  // \u0110, C, a space, a tab: all others are told apart by that.
  if (first !== 0x110 && first !== 0x43 && first !== 0x20 && first !== 0x09) return false;
  return OFFICIAL().test(line.slice(0, OFFICIAL_REACH).normalize('NFC'));
}

const cache: { forms?: ReadonlyMap<string, string> } = {};

/** A long form as laws and official documents write it. */
export function officialForm(expansion: string): string {
  cache.forms ??= new Map(OFFICIAL_FORMS.split('|').map(form => [form.toLowerCase(), form]));
  return cache.forms.get(expansion) ?? expansion;
}

/** A character that no reader sees; `Class.Invisible` are the same. */
export const INVISIBLE: RegExp = /[\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufeff]/;

/** A text without its invisible characters. */
export const withoutInvisibles = (text: string): string =>
  INVISIBLE.test(text) ? text.split(INVISIBLE).join('') : text;

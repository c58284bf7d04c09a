/** A character that no reader sees; `Class.Invisible` is the same. */
export const INVISIBLE = /[\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufeff]/;

const INVISIBLES = /[\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufeff]+/g;

/** A text without its invisible characters. */
export const withoutInvisibles = (text: string): string =>
  INVISIBLE.test(text) ? text.replace(INVISIBLES, '') : text;

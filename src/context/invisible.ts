/** Characters that no reader sees, as a regular expression has them in a class; `Class.Invisible` are the same. */
export const INVISIBLE_RANGES = String.raw`\u00ad\u034f\u180e\u200b-\u200f\u2060-\u2064\ufeff`;

export const INVISIBLE: RegExp = /* @__PURE__ */ new RegExp(`[${INVISIBLE_RANGES}]`);

const INVISIBLES: RegExp = /* @__PURE__ */ new RegExp(`[${INVISIBLE_RANGES}]+`, 'g');

/** A text without its invisible characters. */
export const withoutInvisibles = (text: string): string =>
  INVISIBLE.test(text) ? text.replace(INVISIBLES, '') : text;

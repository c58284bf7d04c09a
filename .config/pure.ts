/**
 * Tells bundlers that making a pattern has no effect, so that a page which imports one function does not load the
 * patterns of all others. A tagged template is a call of which a bundler can't know that: those of `String.raw` that hold
 * no value become plain strings. Those given a plain string are marked too.
 */
export const withPurePatterns = (code: string): string =>
  code
    .replace(/= pattern\((?=\s*["'])/g, '= /* @__PURE__ */ pattern(')
    .replace(
      /\bpattern\((\s*)String\.raw`((?:[^`\\$]|\\[^`]|\$(?!\{))*)`/g,
      (_, space: string, raw: string) => `/* @__PURE__ */ pattern(${space}${JSON.stringify(raw)}`,
    );

import {
  BEHIND_FORMS,
  FIELDS,
  NAMED_FORMS,
  OFFICIAL_FORMS,
  PLACED_FORMS,
} from '../../generated/abbreviations.js';
import { wordsIn } from '../../once.js';
import { isSyllable } from '../../syllable/index.js';
import { unpackForm } from '../dictionary/index.js';
import { memoize } from '../memoize.js';
import { createScanner } from '../scan.js';
import { foldPhrase } from '../units.js';

type Forms = ReadonlyMap<string, string>;

const cache: {
  official?: Forms;
  named?: Forms;
  placed?: Forms;
  behind?: Forms;
} = {};

const fields = /* @__PURE__ */ wordsIn(FIELDS);

const byLong = (forms: string): Forms => new Map(forms.split('|').map(unpackForm));

/** How a long form may be written, and how its words end: worked out once for all of its uses. */
export class Spelling {
  /** As laws and official documents write it. */
  readonly official: string;
  /** Before the rest of a name (BV Bạch Mai), before a place (BHXH tỉnh); nothing where that is like anywhere. */
  readonly named: string | undefined;
  readonly placed: string | undefined;
  readonly hasCapitals: boolean;
  readonly capitalized: string;
  /** Several fields in a row. */
  readonly isSeveral: boolean;
  /**
   * As fields are written in a name, each with a capital (Văn hóa, Thể thao và Du lịch; Văn hóa - Xã hội). A comma alone
   * joins what is one field, as does one before chống: Phòng, chống thiên tai và Tìm kiếm cứu nạn. The table has those that
   * follow no rule: Doanh nghiệp nhỏ và vừa.
   */
  readonly asName: string;
  /** Whether ministries and departments are named by it. */
  readonly isField: boolean;
  /** Its words as they are compared. */
  readonly folded: readonly string[];
  /** The last letters of its words, capital or not. */
  readonly ends: string;
  #isQuiet: boolean | undefined;
  #isForeign: boolean | undefined;

  constructor(readonly long: string) {
    cache.official ??= byLong(OFFICIAL_FORMS);
    cache.named ??= byLong(NAMED_FORMS);
    cache.placed ??= byLong(PLACED_FORMS);
    cache.behind ??= byLong(BEHIND_FORMS);
    const small = long.toLowerCase();
    this.official = cache.official.get(small) ?? long;
    this.named = cache.named.get(small);
    this.placed = cache.placed.get(small);
    this.hasCapitals = /\p{Lu}/u.test(long);
    this.capitalized = long.replace(/^\p{L}\p{M}*/u, first => first.toUpperCase());
    this.isSeveral = / - | và /.test(long);
    this.asName =
      cache.behind.get(small) ??
      long.replace(
        long.includes(' và ') ? /(?<=^|, | - | và )(?<!, (?=chống ))\p{Ll}/gu : /(?<=^| - )\p{Ll}/gu,
        letter => letter.toUpperCase(),
      );
    this.isField = fields().has(this.asName);
    this.folded = foldPhrase(long).split(' ');
    this.ends = (long.match(/[^ ](?= |$)/g) ?? []).join('').toLowerCase();
  }

  /** Whether fewer than half of its words are Vietnamese syllables: ASEAN Regional Forum. */
  get isForeign(): boolean {
    if (this.#isForeign === undefined) {
      const words = this.long.match(/[\p{L}\p{M}]+/gu) ?? [];
      this.#isForeign = words.filter(isSyllable).length * 2 < words.length;
    }
    return this.#isForeign;
  }

  /** Whether nothing in it, nor where it meets what stands beside it, may be an abbreviation. */
  get isQuiet(): boolean {
    const { long } = this;
    this.#isQuiet ??=
      long.search(createScanner()) < 0 && /^\p{L}/u.test(long) && /[^\P{Ll}\u0111]$/u.test(long);
    return this.#isQuiet;
  }
}

export const spellingOf: (long: string) => Spelling = /* @__PURE__ */ memoize(
  long => new Spelling(long),
  1024,
  128,
);

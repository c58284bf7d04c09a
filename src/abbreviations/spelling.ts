import { FIELDS, NAMED_FORMS, OFFICIAL_FORMS, PLACED_FORMS } from '../generated/abbreviations.js';
import { createScanner } from './scan.js';
import { CAPITAL, foldPhrase, unitClasses } from './units.js';

type Forms = ReadonlyMap<string, string>;

const cache: {
  official?: Forms;
  named?: Forms;
  placed?: Forms;
  fields?: ReadonlySet<string>;
  readonly spellings: Map<string, Spelling>;
} = { spellings: new Map() };

const byLong = (forms: string): Forms => new Map(forms.split('|').map(form => [form.toLowerCase(), form]));

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
  #asName: string | undefined;
  #isField: boolean | undefined;
  #ends: ReadonlySet<number> | undefined;
  #folded: readonly string[] | undefined;
  #isQuiet: boolean | undefined;

  constructor(readonly long: string) {
    cache.official ??= byLong(OFFICIAL_FORMS);
    cache.named ??= byLong(NAMED_FORMS);
    cache.placed ??= byLong(PLACED_FORMS);
    this.official = cache.official.get(long) ?? long;
    this.named = cache.named.get(long);
    this.placed = cache.placed.get(long);
    this.hasCapitals = /\p{Lu}/u.test(long);
    const first = /^\p{L}\p{M}*/u.exec(long)?.[0] ?? '';
    this.capitalized = first.toUpperCase() + long.slice(first.length);
    this.isSeveral = / - | và /.test(long);
  }

  /**
   * As fields are written in a name, each with a capital (Văn hóa, Thể thao và Du lịch; Văn hóa - Xã hội). A comma alone
   * joins what is one field: Phòng, chống thiên tai.
   */
  get asName(): string {
    const { long } = this;
    this.#asName ??= long.replace(
      long.includes(' và ') ? /(^|, | - | và )(\p{Ll})/gu : /(^| - )(\p{Ll})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    );
    return this.#asName;
  }

  /** Whether ministries and departments are named by it. */
  get isField(): boolean {
    cache.fields ??= new Set(FIELDS.split('|'));
    this.#isField ??= cache.fields.has(this.asName);
    return this.#isField;
  }

  /** Whether nothing in it, nor where it meets what stands beside it, may be an abbreviation. */
  get isQuiet(): boolean {
    const { long } = this;
    this.#isQuiet ??=
      long.search(createScanner()) < 0 && /^\p{L}/u.test(long) && /[^\P{Ll}\u0111]$/u.test(long);
    return this.#isQuiet;
  }

  /** Its words as they are compared. */
  get folded(): readonly string[] {
    this.#folded ??= foldPhrase(this.long).split(' ');
    return this.#folded;
  }

  /** Whether one of its words may end with `unit`, the last code unit of another word, capital or not. */
  mayEndWith(unit: number): boolean {
    if (unit >= 0x300 && unit >> 8 !== 0x1e) return true; // a mark belongs to the letter before it
    const bits = unitClasses()[unit];
    this.#ends ??= new Set(this.long.split(' ').map(word => word.toLowerCase().charCodeAt(word.length - 1)));
    return this.#ends.has(bits & CAPITAL ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : unit);
  }
}

/** How many spellings are kept, and of what length. */
const MOST_SPELLINGS = 1024;
const LONGEST_SPELLING = 128;

export function spellingOf(long: string): Spelling {
  const known = cache.spellings.get(long);
  if (known !== undefined) return known;
  const spelling = new Spelling(long);
  if (cache.spellings.size >= MOST_SPELLINGS) cache.spellings.clear();
  if (long.length <= LONGEST_SPELLING) cache.spellings.set(long, spelling);
  return spelling;
}

/** A kind of document: Nghị định, Bản án hình sự sơ thẩm. */
export interface LegalType {
  /** The code as it should be written (NĐ, QyĐ, HS-ST); `undefined` for letters (công văn), which have none. */
  readonly code: string | undefined;
  /** In small letters: nghị định. */
  readonly name: string;
}

/** Who issued a document. */
export interface LegalBody {
  /** The code as it should be written, without its term: UBTVQH. */
  readonly code: string;
  /** `undefined` for a code that the tables do not know: every head of agency may set one. */
  readonly name: string | undefined;
  /** The term of an assembly: 14 in QH14. */
  readonly term: number | undefined;
  /** The first and the last year of a body of this name, where it did not always exist or is no more. */
  readonly from: number | undefined;
  readonly until: number | undefined;
}

/** What the number of a legal or administrative document says. */
export interface LegalNumber {
  /** The number as Decree 30/2020 wants it written: 61/2018/NĐ-CP; of the Party 12-NQ/TW. */
  readonly text: string;
  /** With its leading zeros and its letter, if it has one: 06, 15A. */
  readonly number: string;
  readonly year: number | undefined;
  /** `undefined` where the number does not tell: laws and resolutions of the National Assembly, unknown codes. */
  readonly type: LegalType | undefined;
  /** In the order in which they stand; empty where the number names none, as those of courts. */
  readonly bodies: readonly LegalBody[];
  /** The groups that are neither: the unit that drafted a letter (KTTH), what a decision is about (XPVPHC). */
  readonly others: readonly string[];
}

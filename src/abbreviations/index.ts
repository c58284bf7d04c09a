import { type Allowed, requireOptions, requireText } from '../checks.js';
import { applyEdits, type Edit } from '../edits.js';
import { partitionFindings } from './findings.js';
import { createAbbreviations } from './stepper.js';
import type { Abbreviation, AbbreviationOptions, Definition } from './types.js';

export { parseDictionary } from './dictionary/index.js';
export { moveFinding, partitionFindings } from './findings.js';
export { type AbbreviationStepper, createAbbreviations, type KnownLines } from './stepper.js';
export { areTooMany, type Chunk, collectChunks } from './tokens/index.js';
export type {
  Abbreviation,
  AbbreviationFinding,
  AbbreviationMode,
  AbbreviationOptions,
  Definition,
  DefinitionRule,
  DictionaryEntry,
  Sense,
} from './types.js';

const ALLOWED: Allowed = {
  mode: ['keep', 'expand', 'annotate'],
  dictionary: undefined,
  chat: [true, false],
};

function check(text: string, options: AbbreviationOptions): void {
  requireText(text);
  requireOptions(options, ALLOWED);
}

/**
 * Writes abbreviations out, or writes their long forms behind them: those that the text defines, from there on;
 * those of a user's dictionary; and well-known ones, where they have one sense or their neighbours tell which.
 *
 * A definition stays as it is, and so do numbers of documents, plates, initials of persons (anh KCN), addresses, the symbols of
 * units where a document is filed, what the text defines by a long form that is not Vietnamese, or otherwise than its
 * neighbours have it (tội phạm (TP), and then TP Vinh), lines of capitals but for what is beyond doubt, and whatever is
 * ambiguous. The text may come in any canonical form,
 * but its look-alikes should be repaired (`NÐ-CP` with U+00D0 is no `NĐ-CP`); unchanged text is the same string. Running it
 * again changes nothing.
 * Do not use it to read text aloud: numbers and units are not spelled out.
 *
 * @example
 * ```ts
 * const text = 'Công tác quản lý chất lượng (QLCL) và mục tiêu QLCL theo Nghị định 61/2018/NĐ-CP.';
 * expandAbbreviations(text).endsWith('mục tiêu quản lý chất lượng theo Nghị định 61/2018/NĐ-CP.'); // true
 * expandAbbreviations('Sở GD&ĐT họp.', { mode: 'annotate' }); // 'Sở GD&ĐT (Giáo dục và Đào tạo) họp.'
 * ```
 * @throws {Error} if an entry of `options.dictionary` is not what `parseDictionary` asks for.
 * @throws {TypeError} if `text` is not a string, or for an unknown option.
 * @throws {RangeError} for a wrong value of an option.
 */
export function expandAbbreviations(text: string, options: AbbreviationOptions = {}): string {
  check(text, options);
  return applyEdits(text, abbreviationEdits(text, options));
}

/**
 * The edits that `expandAbbreviations` makes, sorted and disjoint; spans are UTF-16 code units of `text`.
 *
 * @example
 * ```ts
 * const [edit] = abbreviationEdits('UBND tỉnh', { mode: 'annotate' });
 * edit; // { start: 4, end: 4, text: ' (Ủy ban nhân dân)', rules: ['abbreviation-annotated'] }
 * ```
 * @throws {Error} if an entry of `options.dictionary` is not what `parseDictionary` asks for.
 * @throws {TypeError} if `text` is not a string, or for an unknown option.
 * @throws {RangeError} for a wrong value of an option.
 */
export function abbreviationEdits(text: string, options: AbbreviationOptions = {}): readonly Edit[] {
  check(text, options);
  return createAbbreviations({ ...options, findings: false }).push(text).edits;
}

/**
 * Every abbreviation of a text where it stands, with all its senses, the chosen one, and why: the lossless form, for
 * an index that wants to decide for itself.
 *
 * Spans are UTF-16 code units. `chosen` is `undefined` where nothing decides, and where the text defines it by a long
 * form that is not Vietnamese, or its neighbours speak for another sense: what is defined is the first of the senses then. What is protected (numbers of
 * documents, plates, addresses) and what no dictionary knows is not told; neither are the short forms in definitions.
 *
 * @example
 * ```ts
 * const [{ short, chosen, why }] = findAbbreviations('Công ty CP Hoa Sen Xanh báo lãi.');
 * [short, chosen?.expansion]; // ['CP', 'cổ phần']
 * findAbbreviations('Họ nhắc lại CP.')[0].chosen; // undefined
 * ```
 * @throws {Error} if an entry of `options.dictionary` is not what `parseDictionary` asks for.
 * @throws {TypeError} if `text` is not a string, or for an unknown option.
 * @throws {RangeError} for a wrong value of an option.
 */
export function findAbbreviations(text: string, options: AbbreviationOptions = {}): readonly Abbreviation[] {
  check(text, options);
  const { findings } = createAbbreviations({ ...options, mode: 'keep' }).push(text);
  return partitionFindings(findings).abbreviations;
}

/**
 * Every place where a text says what an abbreviation stands for, in either order.
 *
 * A short form is paired with whole syllables, one letter each ("cải cách hành chính (CCHC)" is never read as
 * "cách hành chính"), where "và" and the like may be left out and a name or a year may follow; or with what the
 * dictionaries know. Initials bear no tone, so nothing is paired with a short form that has one unless the dictionary knows
 * it (ĐNÁ). Spans are UTF-16 code units.
 *
 * @example
 * ```ts
 * const text = 'Tỷ lệ số hóa thủ tục hành chính (TTHC) còn thấp.';
 * const [{ short, long }] = findDefinitions(text);
 * [text.slice(short.start, short.end), text.slice(long.start, long.end)]; // ['TTHC', 'thủ tục hành chính']
 * ```
 * @throws {Error} if an entry of `options.dictionary` is not what `parseDictionary` asks for.
 * @throws {TypeError} if `text` is not a string, or for an unknown option.
 * @throws {RangeError} for a wrong value of an option.
 */
export function findDefinitions(text: string, options: AbbreviationOptions = {}): readonly Definition[] {
  check(text, options);
  const { findings } = createAbbreviations({ ...options, mode: 'keep' }).push(text);
  return partitionFindings(findings).definitions;
}

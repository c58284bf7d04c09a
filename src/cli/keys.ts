import { type AnalyzeOptions, analyze } from '../search/index.js';
import type { KeyFieldLevel } from '../search/levels.js';
import { type BulkLines, namesInUpdate } from './bulk.js';
import { type Fields, fieldsOf, type JsonObject, type Literal, textOf } from './json-bytes.js';
import { type Change, RecordRewriter } from './ndjson.js';
import type { InvalidPolicy, Tally } from './text.js';

/** A field of one object, with all its strings, and the key fields that the object has already. */
interface KeyedField {
  readonly name: string;
  readonly object: JsonObject;
  readonly texts: string[];
  isNull: boolean;
  readonly present: Map<KeyFieldLevel, Literal[]>;
}

/**
 * Adds key fields to records of JSON, at the end of the object that the field is in; all other bytes stay. One that is
 * there already gets its keys anew, whatever scalar it holds, so that a second run changes nothing; where the field itself is
 * null they are emptied.
 */
export class KeyRewriter extends RecordRewriter {
  readonly #names: readonly string[];
  readonly #levels: readonly KeyFieldLevel[];
  readonly #options: AnalyzeOptions;

  constructor(
    names: readonly string[],
    levels: readonly KeyFieldLevel[],
    options: AnalyzeOptions,
    bulk: BulkLines | undefined,
    invalid: InvalidPolicy,
    tally: Tally,
  ) {
    const withKeys = (all: readonly string[]): readonly string[] =>
      all.flatMap(name => [name, ...levels.map(level => `${name}_${level}`)]);
    const inUpdate = namesInUpdate(names);
    const fields = (all: readonly string[]): Fields => ({ ...fieldsOf(withKeys(all)), withScalars: true });
    super({ source: fields(names), update: fields(inUpdate) }, bulk, invalid, tally);
    this.#names = bulk ? inUpdate : names;
    this.#levels = levels;
    this.#options = options;
  }

  needsWork(): boolean {
    return false;
  }

  protected changes(bytes: Buffer, literals: readonly Literal[]): readonly Change[] {
    const changes = this.#keyedFields(bytes, literals).flatMap(field => this.#changesOf(bytes, field));
    return changes.sort((a, b) => a.start - b.start);
  }

  /** The strings of a record by their fields and objects, in the order in which they come. */
  #keyedFields(bytes: Buffer, literals: readonly Literal[]): readonly KeyedField[] {
    const found: KeyedField[] = [];
    const fieldOf = (name: string, object: JsonObject): KeyedField => {
      let field = found.find(one => one.object === object && one.name === name);
      if (field === undefined)
        found.push((field = { name, object, texts: [], isNull: false, present: new Map() }));
      return field;
    };
    for (const literal of literals) {
      const level = this.#levelOf(literal.field);
      if (level === undefined) {
        const field = fieldOf(literal.field, literal.object);
        if (!literal.isScalar) field.texts.push(textOf(bytes, literal));
        else if (literal.text === 'null') field.isNull = true;
      } else {
        const name = literal.field.slice(0, -level.length - 1);
        const { present } = fieldOf(name, literal.object);
        present.set(level, [...(present.get(level) ?? []), literal]);
      }
    }
    return found.filter(({ texts, isNull }) => texts.length > 0 || isNull);
  }

  /** The level of a key field; none for a field that is named itself. */
  #levelOf(field: string): KeyFieldLevel | undefined {
    if (this.#names.includes(field)) return undefined;
    return this.#levels.find(level => field.endsWith(`_${level}`));
  }

  #changesOf(bytes: Buffer, { name, object, texts, present }: KeyedField): readonly Change[] {
    // The strings of a field are lines of one document, as in the repair.
    const analysis = analyze(texts.join('\n'), this.#options);
    const last = name.slice(name.lastIndexOf('.') + 1);
    const changes: Change[] = [];
    let added = '';
    for (const level of this.#levels) {
      const keys =
        level === 'bigram'
          ? analysis.bigrams.map(({ fold }) => fold).join(' ')
          : analysis.tokens.map(token => token[level]).join(' ');
      const old = present.get(level);
      if (old === undefined && texts.length > 0)
        added += `,${JSON.stringify(`${last}_${level}`)}:${JSON.stringify(keys)}`;
      for (const literal of old ?? []) {
        const { start, end, isScalar } = literal;
        const written = JSON.stringify(keys);
        if (isScalar) changes.push({ start, end, text: written });
        else if (textOf(bytes, literal) !== keys) changes.push({ start, end, text: written.slice(1, -1) });
      }
    }
    if (added !== '') changes.push({ start: object.end, end: object.end, text: added });
    return changes;
  }
}

/** Which passages answer a query, and how well: counted on the clean words, without any of the code under test. */
import type { Document } from './damage.js';
import type { Level, Query } from './queries.js';
import { agreement, foldOf } from './text.js';

export type Grade = 0 | 1 | 2 | 3;

export class Gold {
  /** The documents that have a word, by its letters. */
  private readonly postings = new Map<string, Set<number>>();
  private readonly folded: readonly (readonly string[])[];

  constructor(private readonly documents: readonly Document[]) {
    this.folded = documents.map(({ words }) => words.map(({ visible }) => foldOf(visible)));
    this.folded.forEach((words, id) => {
      for (const word of words) {
        const ids = this.postings.get(word);
        if (ids) ids.add(id);
        else this.postings.set(word, new Set([id]));
      }
    });
  }

  /** Whether the document has all words of the query, anywhere and with any marks. */
  hasAllWords(query: Query, id: number): boolean {
    return query.pieces.every(piece => piece.every(word => this.postings.get(foldOf(word))?.has(id)));
  }

  /** All documents that answer, with their grade. */
  answers(query: Query): Map<number, Grade> {
    const rarest = query.pieces
      .flat()
      .map(word => this.postings.get(foldOf(word)) ?? new Set<number>())
      .reduce((a, b) => (a.size <= b.size ? a : b));
    const found = new Map<number, Grade>();
    for (const id of rarest) {
      if (!this.hasAllWords(query, id)) continue;
      const grade = Math.min(...query.pieces.map(piece => this.bestOf(piece, id, query.level))) as Grade;
      if (grade > 0) found.set(id, grade);
    }
    return found;
  }

  /** Where a piece stands in a document: the index of the first word, and how well it agrees. */
  occurrences(piece: readonly string[], id: number, level: Level): { first: number; grade: Grade }[] {
    const folded = this.folded[id];
    const asked = piece.map(foldOf);
    const found: { first: number; grade: Grade }[] = [];
    for (let i = folded.indexOf(asked[0]); i >= 0; i = folded.indexOf(asked[0], i + 1)) {
      if (!asked.every((word, j) => folded[i + j] === word)) continue;
      const { words } = this.documents[id];
      const grade = Math.min(...piece.map((word, j) => graded(agreement(words[i + j].visible, word), level)));
      found.push({ first: i, grade: grade as Grade });
    }
    return found;
  }

  private bestOf(piece: readonly string[], id: number, level: Level): Grade {
    return Math.max(0, ...this.occurrences(piece, id, level).map(({ grade }) => grade)) as Grade;
  }
}

/** A query that tells less is answered in full by more. */
const graded = (agrees: Grade, level: Level): Grade => (agrees >= level ? 3 : agrees);

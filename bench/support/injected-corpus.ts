import {
  type InjectedPage,
  KEYWORDS,
  type Keyword,
  makePage,
  squash,
  type TitleMode,
  type Variant,
} from '../../test/support/injected-pages.js';
import { seeded } from '../../test/support/seeded.js';
import { documentsOf } from './corpora.js';

/** An injected page, and how it was made. */
export interface Drawn {
  readonly page: InjectedPage;
  readonly keyword: Keyword;
  readonly variant: Variant;
  readonly titleMode: TitleMode;
}

const VARIANTS: readonly Variant[] = ['A', 'A', 'A', 'B', 'C'];
const MODES: readonly TitleMode[] = ['shown', 'prefix', 'absent'];
const SOURCES = ['clean/wiki.txt', 'clean/law.txt', 'clean/statutes.txt', 'clean/wiki-eth.txt'];

/** Titles are of a newspaper: no other script, no phonetic letters. */
const isNoTitle = /[^\p{Script=Latin}\p{M}\p{N}\p{P}\p{S}\s]|[\u0250-\u02af]/u;

/** Injected pages made from the real texts, as many as asked for, the same for the same seed and keywords. */
export function* drawPages(
  pages: number,
  seed: number,
  keywords: readonly Keyword[] = KEYWORDS,
): Generator<Drawn> {
  const documents = SOURCES.flatMap(documentsOf).map(text => text.normalize('NFC').split('\n'));
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  for (let made = 0, tries = 0; made < pages && tries < pages * 20; tries++) {
    const document = pick(documents);
    // A title: a paragraph of its document that is as short as titles are, or the beginning of a longer one.
    const words = pick(document)
      .replace(/^[\s\d.)a-zđ-]*\s/u, '')
      .split(' ');
    const length = 6 + Math.floor(random() * 12);
    const title = words
      .slice(0, length)
      .join(' ')
      .replace(/[,;:.\s(]+$/, '');
    const from = Math.floor(random() * Math.max(1, document.length - 6));
    const keyword = pick(keywords);
    const variant = pick(VARIANTS);
    const titleMode = pick(MODES);
    if (words.length < 5 || isNoTitle.test(title) || (squash(title)?.length ?? 0) < 12) continue;
    const paragraphs = document.slice(from, from + 6).filter(paragraph => paragraph !== words.join(' '));
    const page = makePage({ title, paragraphs, keyword: keyword.text, variant, titleMode, random });
    if (page === undefined) continue;
    made++;
    yield { page, keyword, variant, titleMode };
  }
}

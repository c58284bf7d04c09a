import type { Engine } from '../contender.js';
import { flexsearch } from './flexsearch.js';
import { lunrEngine } from './lunr.js';
import { minisearch } from './minisearch.js';
import { orama } from './orama.js';
import { postgres } from './postgres.js';
import { sqlite } from './sqlite.js';

export const ENGINES: Readonly<Record<string, Engine>> = {
  MiniSearch: minisearch,
  Orama: orama,
  FlexSearch: flexsearch,
  Lunr: lunrEngine,
  'SQLite FTS5': sqlite,
  PostgreSQL: postgres,
};

/** What plain filtering does without: loaded, in one piece, when an option asks for any of it. */
export { absentFields, BulkLines, fieldsInUpdate } from './bulk.js';
export { readDictionary } from './dictionary.js';
export { UnifiedDiff } from './diff.js';
export { explainAsJson } from './explain-json.js';
export { explainAsList } from './explain-list.js';
export { fieldsOf } from './json-bytes.js';
export { createKeywordReport } from './keywords.js';
export { StringRewriter } from './ndjson.js';
export { openTarget } from './target.js';
export { versionText } from './version.js';

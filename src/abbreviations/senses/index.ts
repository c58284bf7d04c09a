export { besides } from './context.js';
export { type Form, formAt, formOf, JOINED } from './form.js';
export { judge, type Sources, type Verdict } from './judge.js';
export { Memory } from './memory.js';
export { TopicsAround } from './topics.js';

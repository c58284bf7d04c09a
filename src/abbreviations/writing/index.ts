export { inCase, isInstitution, nameBefore, opensSentence, withoutOpening } from './casing.js';
export { formBefore, isOfficialLine } from './register.js';
export { withoutRepeat } from './repeats.js';
export { spellingOf } from './spelling.js';

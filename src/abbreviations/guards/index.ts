export { isAllCapitals } from './capitals.js';
export { isCutOff, isInCode, isSymbol } from './codes.js';
export { isCalled } from './mentions.js';
export { AT_START, areMute, isMute } from './mute.js';
export { meetPerson } from './names.js';
export { verdictOn } from './verdict.js';

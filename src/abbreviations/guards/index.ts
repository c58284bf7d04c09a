export { isCutOff, isInCode, isSymbol } from './codes.js';
export { AT_START, areMute, isMute } from './mute.js';
export { isAllCapitals, verdictOn } from './verdict.js';

/** How people type words without their letters: in Telex, in VNI, without marks, without tones. */
import { foldOf, shapeOf } from './text.js';

interface Keyboard {
  /** The keys of the tones, in the order of `TONES`. */
  readonly tones: string;
  /** The key of each shape mark, by the mark and by the letter below it. */
  shape(mark: string, letter: string): string;
  readonly stroke: string;
}

const TONES = '\u0300\u0301\u0309\u0303\u0323';
const TELEX: Keyboard = {
  tones: 'fsrxj',
  shape: (mark, letter) => (mark === '\u0302' ? letter : 'w'),
  stroke: 'd',
};
const VNI: Keyboard = {
  tones: '21345',
  shape: mark => (mark === '\u0302' ? '6' : mark === '\u031b' ? '7' : '8'),
  stroke: '9',
};

/** The keys of a word; the tone behind its letter, or at the end of the word as fast typists do. */
function keysOf(word: string, keyboard: Keyboard, toneLast: boolean): string {
  let keys = '';
  let last = '';
  for (const unit of word.toLowerCase().normalize('NFD')) {
    const tone = TONES.indexOf(unit);
    if (unit === '\u0111') keys += `d${keyboard.stroke}`;
    else if (tone >= 0 && toneLast) last = keyboard.tones[tone];
    else if (tone >= 0) keys += keyboard.tones[tone];
    else if (/\p{M}/u.test(unit)) {
      // NFD puts the dot below before the circumflex, hands do not.
      const dotted = !toneLast && keys.endsWith(keyboard.tones[4]) && /[\u0302\u0306]/.test(unit);
      const letter = dotted ? keys.at(-2)! : keys.at(-1)!;
      const key = keyboard.shape(unit, letter);
      keys = dotted ? `${keys.slice(0, -1)}${key}${keyboard.tones[4]}` : keys + key;
    } else keys += unit;
  }
  return keys + last;
}

const eachWord = (text: string, type: (word: string) => string): string =>
  text.split(' ').map(type).join(' ');

export const telex = (text: string, toneLast: boolean): string =>
  eachWord(text, word => keysOf(word, TELEX, toneLast));
export const vni = (text: string, toneLast: boolean): string =>
  eachWord(text, word => keysOf(word, VNI, toneLast));
export const bare = (text: string): string => eachWord(text, foldOf);
export const toneless = (text: string): string => eachWord(text, shapeOf);

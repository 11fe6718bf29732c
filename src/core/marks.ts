import { CHAR_FLAGS, DIGIT, LETTER } from './chars.ts';

const SPACE = 0x20;
const WORD = LETTER | DIGIT;

let lastText = '';
let lastPlaces: Int32Array = new Int32Array(0);

/**
 * Offsets of all that is neither in a word nor the one space between two words: marks, runs of blanks, line ends.
 * Rules that look at marks read these few places instead of the whole text. Remembered for the text asked for last.
 */
export function markPlaces(text: string): Int32Array {
  if (text === lastText) return lastPlaces;
  let places = new Int32Array((text.length >> 3) + 16);
  let count = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const word = CHAR_FLAGS[code]! & WORD;
    if (word === 0 && (code !== SPACE || before === 0 || !isWord(text, at + 1))) {
      if (count === places.length) places = grown(places);
      places[count++] = at;
    }
    before = word;
  }
  lastText = text;
  lastPlaces = places.subarray(0, count);
  return lastPlaces;
}

const isWord = (text: string, at: number): boolean =>
  at < text.length && (CHAR_FLAGS[text.charCodeAt(at)]! & WORD) !== 0;

function grown(places: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * places.length);
  larger.set(places);
  return larger;
}

import { BLANK, CHAR_FLAGS, LOWER, NEWLINE } from '../../core/chars.ts';
import { FIGURE, HYPHEN, LONG_DASH, MARKS, OPENING, OTHER } from '../../core/marks.ts';
import type { Places } from '../../core/places.ts';
import type { ReadWords } from '../../core/read-words.ts';
import { unitsOf } from '../../core/units.ts';

const SPACE = BLANK | NEWLINE;
/** Kinds of marks, and figures, that a sentence may open with. */
const OPEN: number = FIGURE | OPENING | HYPHEN | LONG_DASH | OTHER;

/**
 * Where in a stretch of a text a sentence may begin: behind a blank, with a word that does not begin small, a figure or a mark.
 * Found among the words and the marks of the text, which are known, so that its letters are not walked. One object
 * serves for all stretches; where they are asked for in order, each search goes on from the one before.
 */
export class Openings {
  #text = '';
  #words: ReadWords | undefined;
  #marks: Places = MARKS.in('');
  #units: Uint16Array = unitsOf('');
  #to = 0;
  #word = 0;
  #mark = 0;
  /** Where the next ones of each stand. */
  #wordAt = 0;
  #markAt = 0;
  /** The number of the word that the last one begins with, or -1. */
  word = -1;

  /** Turns to those in `[from, to)` of the text that the words are of; good until the marks of another text are asked for. */
  enter(words: ReadWords, from: number, to: number): void {
    const { text } = words;
    // Words and marks may be those of another text now, in the same objects.
    if (text !== this.#text || from < this.#to) this.#word = this.#mark = 0;
    this.#text = text;
    this.#words = words;
    this.#marks = MARKS.in(text);
    this.#units = unitsOf(text);
    this.#to = to;
    this.#word = firstWordFrom(words, from, this.#word);
    this.#mark = this.#marks.firstFrom(from, this.#mark);
    this.#wordAt = this.#nextWord();
    this.#markAt = this.#nextMark();
  }

  /** The next one, or the stretch's end. */
  next(): number {
    const [word, mark] = [this.#wordAt, this.#markAt];
    if (word < mark) {
      this.word = this.#word++;
      this.#wordAt = this.#nextWord();
      return word;
    }
    this.word = -1;
    if (mark < this.#to) this.#mark++;
    this.#markAt = this.#nextMark();
    return mark;
  }

  /** Goes on to the next word that opens, unless this one does. */
  #nextWord(): number {
    const words = this.#words!;
    const units = this.#units;
    let i = this.#word;
    let at = this.#to;
    for (; i < words.count; i++) {
      const start = words.start(i);
      if (start >= this.#to) break;
      if ((CHAR_FLAGS[units[start]!]! & LOWER) !== 0 || !this.#isBehindBlank(start)) continue;
      at = start;
      break;
    }
    this.#word = i;
    return at;
  }

  #nextMark(): number {
    const marks = this.#marks;
    let k = this.#mark;
    let found = this.#to;
    for (; k < marks.count; k++) {
      const at = marks.at(k);
      if (at >= this.#to) break;
      if ((marks.kind(k) & OPEN) === 0 || !this.#isBehindBlank(at) || (CHAR_FLAGS[this.#units[at]!]! & SPACE) !== 0)
        continue;
      found = at;
      break;
    }
    this.#mark = k;
    return found;
  }

  #isBehindBlank(at: number): boolean {
    return at > 0 && (CHAR_FLAGS[this.#units[at - 1]!]! & SPACE) !== 0;
  }
}

/** The first word, of number `least` or higher, that begins at `at` or behind it: mostly one of the next. */
function firstWordFrom(words: ReadWords, at: number, least: number): number {
  let low = least;
  let step = 1;
  while (low + step < words.count && words.start(low + step) < at) {
    low += step;
    step *= 2;
  }
  let high = Math.min(words.count, low + step);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.start(middle) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

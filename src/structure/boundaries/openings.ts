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
 * Found among the words and the marks of the text, which are known, so that its letters are not walked.
 */
export class Openings {
  readonly #words: ReadWords;
  readonly #marks: Places;
  readonly #units: Uint16Array;
  readonly #to: number;
  #word: number;
  #mark: number;
  /** Where the next ones of each stand. */
  #wordAt: number;
  #markAt: number;

  /** Those in `[from, to)` of the text that the words are of; good until the marks of another text are asked for. */
  constructor(words: ReadWords, from: number, to: number) {
    this.#words = words;
    this.#marks = MARKS.in(words.text);
    this.#units = unitsOf(words.text);
    this.#to = to;
    this.#word = firstFrom(words, from);
    this.#mark = this.#marks.from(from);
    this.#wordAt = this.#nextWord();
    this.#markAt = this.#nextMark();
  }

  /** The next one, or the stretch's end. */
  next(): number {
    const [word, mark] = [this.#wordAt, this.#markAt];
    if (word < mark) {
      this.#wordAt = this.#nextWord();
      return word;
    }
    this.#markAt = this.#nextMark();
    return mark;
  }

  #nextWord(): number {
    const words = this.#words;
    while (this.#word < words.count) {
      const start = words.start(this.#word++);
      if (start >= this.#to) return this.#to;
      if ((CHAR_FLAGS[this.#units[start]!]! & LOWER) === 0 && this.#isBehindBlank(start)) return start;
    }
    return this.#to;
  }

  #nextMark(): number {
    const marks = this.#marks;
    while (this.#mark < marks.count) {
      const at = marks.at(this.#mark);
      const kind = marks.kind(this.#mark++);
      if (at >= this.#to) return this.#to;
      if ((kind & OPEN) !== 0 && this.#isBehindBlank(at) && (CHAR_FLAGS[this.#units[at]!]! & SPACE) === 0) return at;
    }
    return this.#to;
  }

  #isBehindBlank(at: number): boolean {
    return at > 0 && (CHAR_FLAGS[this.#units[at - 1]!]! & SPACE) !== 0;
  }
}

/** The first word that begins at `at` or behind it. */
function firstFrom(words: ReadWords, at: number): number {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.start(middle) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

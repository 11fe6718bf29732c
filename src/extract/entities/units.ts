import { enlarged } from '../../core/enlarged.ts';
import { NUMBER, SPACE_BEFORE, type Tokens, tokenWord, WORD } from '../../core/tokens.ts';
import type { WordBook } from './word-book.ts';

/**
 * The words of a document's sentences in columns, as the tagger wants them: endings stay with their words, marks
 * stand alone. Offsets are UTF-16 units.
 */
export class Units {
  /** Numbers in the book that the words were joined with. */
  ids: Int32Array;
  start: Int32Array;
  end: Int32Array;
  count = 0;

  constructor(room: number) {
    this.ids = new Int32Array(room);
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
  }

  /**
   * Joins atomic tokens to words and adds these: `АҚШ-тың`, `Нұр-Сұлтан`, `2019-шы`, `Кот-д’Ивуар`, `А320`, `%-ы`.
   *
   * @param from first token
   * @param to one past the last token
   * @param book gives the words their numbers
   */
  join(tokens: Tokens, from: number, to: number, book: WordBook): void {
    if (this.count + to - from > this.ids.length) this.#grow(this.count + to - from);
    const { ids, start: starts, end: ends } = this;
    let { count } = this;
    for (let i = from; i < to; ) {
      const last = unitEnd(tokens, i, to);
      const start = tokens.start[i]!;
      const end = tokens.end[last]!;
      ids[count] = last === i ? book.idOfToken(tokens, i) : book.idOf(tokens.text.slice(start, end));
      starts[count] = start;
      ends[count++] = end;
      i = last + 1;
    }
    this.count = count;
  }

  #grow(least: number): void {
    const length = Math.max(least, 2 * this.ids.length);
    this.ids = enlarged(this.ids, length);
    this.start = enlarged(this.start, length);
    this.end = enlarged(this.end, length);
  }
}

/** The last token of the word that begins at token `i`; `to` is one past the last token of the sentence. */
export function unitEnd(tokens: Tokens, i: number, to: number): number {
  const percent = !isWordLike(tokens, i);
  if (percent && tokens.text.charCodeAt(tokens.start[i]!) !== PERCENT) return i;
  let last = i;
  // Most words end here: a blank stands behind them.
  while (last + 1 < to && touches(tokens, last + 1)) {
    if (last + 2 < to && touches(tokens, last + 2) && isWordLike(tokens, last + 2))
      if (isJoint(tokens, last + 1, last === i && percent)) {
        last += 2;
        continue;
      }
    if (percent || !isModelName(tokens, last)) break;
    last++;
  }
  return last;
}

const PERCENT = 0x25;
const HYPHENS = '-‑';
const APOSTROPHES = "'’ʼ";

const touches = (tokens: Tokens, i: number): boolean => (tokens.flags[i]! & SPACE_BEFORE) === 0;

const isWordLike = (tokens: Tokens, i: number): boolean => tokens.kind[i] === WORD || tokens.kind[i] === NUMBER;

function isJoint(tokens: Tokens, i: number, hyphenOnly: boolean): boolean {
  const mark = tokens.text.charAt(tokens.start[i]!);
  return HYPHENS.includes(mark) || (!hyphenOnly && APOSTROPHES.includes(mark));
}

/** Letters before figures: `А320`, `COVID19`. */
function isModelName(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === WORD && tokens.kind[i + 1] === NUMBER && tokenWord(tokens, i).length <= 5;
}

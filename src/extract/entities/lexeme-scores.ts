import { hashPair } from './hash.ts';
import { REACH, type ScoreKernel } from './kernel/score-kernel.ts';
import type { WeightTable } from './weight-table.ts';
import { NO_WORD, type WordBook } from './word-book.ts';
import type { WordType } from './word-type.ts';

/** Bounds of kept scores: the seven rows of a place and the three of its kinds never leave 16 bits together. */
const [MOST_OWN, MOST_OTHER] = [10_000, 2_900];
/** Bounds of what is said to the gate. */
const [MOST_OWN_GATE, MOST_OTHER_GATE] = [16_000, 2_700];

/**
 * What each word of a book says of itself and of its neighbours, summed up once and kept: a word met again costs seven
 * additions of short rows.
 */
export class LexemeScores {
  readonly book: WordBook;
  readonly #table: WeightTable;
  readonly #labels: number;
  readonly #kernel: ScoreKernel;
  #count = 1;
  /** Of the word at hand for each distance a row of scores, and what is said to the gate. */
  readonly #scores: Int32Array;

  constructor(table: WeightTable, labels: number, kernel: ScoreKernel, book: WordBook) {
    this.#table = table;
    this.#labels = labels;
    this.#kernel = kernel;
    this.#scores = new Int32Array((2 * REACH + 1) * (labels + 1));
    this.book = book;
  }

  /** The same for the next book, once this one is full: what is known of its words is taken over, not summed up again. */
  next(): LexemeScores {
    this.catchUp();
    this.#kernel.beginShelf();
    return new LexemeScores(this.#table, this.#labels, this.#kernel, this.book.next());
  }

  /** Sums up what the words say that the book has gained. */
  catchUp(): void {
    while (this.#count < this.book.size) this.#take(this.#count++);
  }

  #take(id: number): void {
    const origin = this.book.originOf(id);
    if (origin !== NO_WORD) {
      this.#kernel.takeOver(id, origin);
      return;
    }
    this.#kernel.keepFacts(id, this.book.types[id]!);
    this.#scores.fill(0);
    for (let d = -REACH; d <= REACH; d++) this.#ask(this.book.types[id]!, d);
    this.#table.answer(this.#scores);
    for (let d = -REACH; d <= REACH; d++) this.#keep(id, d);
  }

  /** Where the scores of a word at distance `d` from the one tagged stand; what is said to the gate, behind them. */
  #rowOf(d: number): number {
    return (d + REACH) * (this.#labels + 1);
  }

  /** Asks for what a word says at distance `d` from the one tagged. */
  #ask({ own, near, far }: WordType, d: number): void {
    const table = this.#table;
    const row = this.#rowOf(d);
    if (d === 0) for (let k = 0; k < own.length; k++) table.ask(own[k]!, row);
    if (d >= -1 && d <= 1) for (let k = 0; k < near.length; k++) table.ask(hashPair(near[k]!, d), row);
    const reaching = d >= -2 && d <= 2 ? far.length : 1;
    for (let k = 0; k < reaching; k++) table.ask(hashPair(far[k]!, d), row);
  }

  #keep(id: number, d: number): void {
    const scores = this.#scores;
    const row = this.#rowOf(d);
    const most = d === 0 ? MOST_OWN_GATE : MOST_OTHER_GATE;
    this.#kernel.keepGate(id, d, Math.max(-most, Math.min(most, scores[row + this.#labels]!)));
    this.#kernel.keepWord(id, d, scores, row, d === 0 ? MOST_OWN : MOST_OTHER);
  }
}

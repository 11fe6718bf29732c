import type { NumberCandidate } from './format.ts';
import type { Reader } from './reader.ts';
import { surroundingsOf } from './surroundings.ts';

/** A reason why what looks like a number is none. */
export interface NumberRefusal {
  readonly id: string;
  /** What it may refuse: numbers that begin with a figure, those that do not, or both. */
  readonly of: 'figures' | 'words' | 'both';
  /** What must stand about a number that it refuses: bits of `surroundingsOf`, one at least. */
  readonly asks: number;
  refuses(r: Reader, candidate: NumberCandidate): boolean;
}

/** Refusals, those for figures and those for words apart. */
export class NumberRefusals {
  readonly #figures: readonly NumberRefusal[];
  readonly #words: readonly NumberRefusal[];

  constructor(refusals: readonly NumberRefusal[]) {
    this.#figures = refusals.filter(({ of }) => of !== 'words');
    this.#words = refusals.filter(({ of }) => of !== 'figures');
  }

  refuse(r: Reader, candidate: NumberCandidate): boolean {
    const about = surroundingsOf(r, candidate);
    if (about === 0) return false;
    const refusals = r.isNumber(candidate.start) ? this.#figures : this.#words;
    for (let k = 0; k < refusals.length; k++)
      if (refusals[k]!.asks & about && refusals[k]!.refuses(r, candidate)) return true;
    return false;
  }
}

import type { NumberCandidate } from './format.ts';
import type { Reader } from './reader.ts';

/** A reason why what looks like a number is none. */
export interface NumberRefusal {
  readonly id: string;
  /** What it may refuse: numbers that begin with a figure, those that do not, or both. */
  readonly of: 'figures' | 'words' | 'both';
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
    const refusals = r.isNumber(candidate.start) ? this.#figures : this.#words;
    for (let k = 0; k < refusals.length; k++) if (refusals[k]!.refuses(r, candidate)) return true;
    return false;
  }
}

import type { NumberCandidate } from './format.ts';
import type { Reader } from './reader.ts';

/** A reason why what looks like a number is none. */
export interface NumberRefusal {
  readonly id: string;
  refuses(r: Reader, candidate: NumberCandidate): boolean;
}

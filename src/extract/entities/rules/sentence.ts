import type { EntityType } from '../mention.ts';
import type { Units } from '../units.ts';
import type { WordType } from '../word-type.ts';

/** A name before its base form is known: words `[from, to)` of a sentence. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
  readonly confidence: number;
}

/** A sentence with the names found so far, in order and not overlapping. */
export class Sentence {
  readonly units: Units;
  readonly types: readonly WordType[];
  found: Candidate[];

  constructor(units: Units, types: readonly WordType[], found: Candidate[]) {
    this.units = units;
    this.types = types;
    this.found = found;
  }

  get length(): number {
    return this.units.words.length;
  }

  word(i: number): string {
    return this.units.words[i] ?? '';
  }

  /** Whether unit `i` follows the one before it without a blank. */
  touches(i: number): boolean {
    return i > 0 && this.units.start[i] === this.units.end[i - 1];
  }

  /** Whether the word is, or is a form of, one of these; lower case. */
  isFormOf(i: number, bases: ReadonlySet<string>): boolean {
    return this.types[i]?.forms.some((form) => bases.has(form)) ?? false;
  }

  /** The candidate that holds word `i`. */
  at(i: number): Candidate | undefined {
    return this.found.find(({ from, to }) => from <= i && i < to);
  }

  isFree(from: number, to: number): boolean {
    return this.found.every((one) => one.to <= from || one.from >= to);
  }

  /** Puts a name in; whatever overlaps it goes. */
  put(from: number, to: number, type: EntityType, confidence: number): void {
    this.remove(from, to);
    this.found.push({ from, to, type, confidence });
    this.found.sort((a, b) => a.from - b.from);
  }

  /** Takes out every name that overlaps words `[from, to)`. */
  remove(from: number, to: number): void {
    this.found = this.found.filter((one) => one.to <= from || one.from >= to);
  }
}

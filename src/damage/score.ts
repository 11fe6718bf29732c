import { align } from './align.ts';
import type { DamageTruth } from './damage.ts';
import { DAMAGE_KINDS, type DamageKind } from './damager.ts';
import { type FlatText, flatten, LINE_BREAK, ONE_BLANK } from './flat-text.ts';
import { repairBehind } from './harm.ts';

/** How well one kind of damage was made good. */
export interface KindScore {
  /** Places damaged. */
  readonly damaged: number;
  /** Of these, places that read as they did before. */
  readonly restored: number;
  /** Sound places that read otherwise now, in the way a repair of this kind changes a text. */
  readonly harmed: number;
  /** `restored / damaged`; 1 where nothing was damaged. */
  readonly recall: number;
  /** `restored / (restored + harmed)`; 1 where nothing was done. */
  readonly precision: number;
}

/** Scores by kind; `other` counts harm that no kind of repair explains. */
export type RestorationScore = Readonly<Record<DamageKind | 'other', KindScore>>;

/**
 * Measures a restoration against the clean text. The texts are aligned by their letters and punctuation; white space
 * counts where a kind of damage is about it: a sentence gap may be restored as a blank or a line end, all else as it
 * was.
 *
 * @param truth what {@link damage} returned for `clean`
 */
export function scoreRestoration(clean: string, restored: string, truth: readonly DamageTruth[]): RestorationScore {
  const comparison = new Comparison(clean, restored);
  const tally = new Tally();
  for (const each of truth) tally.damage(each.kind, comparison.isRestored(each));
  comparison.eachHarm(truth, (kind) => tally.harm(kind));
  return tally.scores();
}

/** Adds up the scores of several texts. */
export function sumScores(all: readonly RestorationScore[]): RestorationScore {
  const tally = new Tally();
  for (const scores of all) tally.add(scores);
  return tally.scores();
}

class Tally {
  readonly #counts = new Map<DamageKind | 'other', [damaged: number, restored: number, harmed: number]>();

  damage(kind: DamageKind, isRestored: boolean): void {
    const counts = this.#of(kind);
    counts[0]++;
    if (isRestored) counts[1]++;
  }

  harm(kind: DamageKind | 'other'): void {
    this.#of(kind)[2]++;
  }

  add(scores: RestorationScore): void {
    for (const kind of [...DAMAGE_KINDS, 'other' as const]) {
      const { damaged, restored, harmed } = scores[kind];
      const counts = this.#of(kind);
      counts[0] += damaged;
      counts[1] += restored;
      counts[2] += harmed;
    }
  }

  scores(): RestorationScore {
    const entries = [...DAMAGE_KINDS, 'other' as const].map((kind) => {
      const [damaged, restored, harmed] = this.#of(kind);
      const recall = damaged === 0 ? 1 : restored / damaged;
      const precision = restored + harmed === 0 ? 1 : restored / (restored + harmed);
      return [kind, { damaged, restored, harmed, recall, precision }] as const;
    });
    return Object.fromEntries(entries) as unknown as RestorationScore;
  }

  #of(kind: DamageKind | 'other'): [damaged: number, restored: number, harmed: number] {
    const counts = this.#counts.get(kind) ?? [0, 0, 0];
    this.#counts.set(kind, counts);
    return counts;
  }
}

/** A clean and a restored text, flattened and aligned. */
class Comparison {
  readonly #clean: FlatText;
  readonly #restored: FlatText;
  /** For each flat unit of the clean text its place in the restored one, or -1. */
  readonly #places: Int32Array;

  constructor(clean: string, restored: string) {
    this.#clean = flatten(clean);
    this.#restored = flatten(restored);
    this.#places = align(this.#clean.units, this.#restored.units);
  }

  isRestored({ kind, cleanSpan }: DamageTruth): boolean {
    const from = this.#clean.places[cleanSpan[0]]!;
    const to = this.#clean.places[cleanSpan[1]]!;
    // What was put in must be gone again: then the characters around it are neighbours.
    const outer = kind === 'hyphenation' || kind === 'page-furniture' || kind === 'parted-endings';
    const first = outer ? Math.max(0, from - 1) : from;
    const last = outer ? Math.min(this.#clean.units.length, to + 1) : to;
    for (let at = first; at < last; at++) {
      if (this.#places[at] === -1 || (at > first && this.#places[at] !== this.#places[at - 1]! + 1)) return false;
      if (kind !== 'lost-full-stop' && kind !== 'glued-sentences' && !this.#isSameGap(at)) return false;
    }
    return true;
  }

  /** Whether the white space at a flat place is as it was, lines broken where they were. */
  #isSameGap(at: number): boolean {
    const was = this.#clean.gaps[at]!;
    const is = this.#restored.gaps[this.#places[at]!]!;
    return was === is || (was !== ONE_BLANK && was !== LINE_BREAK && is === ONE_BLANK);
  }

  /** Calls `visit` for each difference that touches no damage, with the repair that may have made it. */
  eachHarm(truth: readonly DamageTruth[], visit: (kind: DamageKind | 'other') => void): void {
    const damaged = this.#damagedPlaces(truth);
    const isDamaged = (from: number, to: number): boolean => damaged.subarray(Math.max(0, from), to).includes(1);
    const size = this.#clean.units.length;
    let expected = 0;
    for (let at = 0; at <= size; at++) {
      const start = at;
      while (at < size && this.#places[at] === -1) at++;
      const place = at < size ? this.#places[at]! : this.#restored.units.length;
      if (at > start || place > expected) {
        const isHarm = !isDamaged(start - 1, at + 1);
        if (isHarm) visit(repairBehind(read(this.#clean, start, at), read(this.#restored, expected, place)));
      } else if (at < size && this.#isNewLine(at) && !isDamaged(at, at + 1)) visit('lost-full-stop');
      expected = place + 1;
    }
  }

  /** A line end where the clean text has a blank is what a wrongly found sentence end leaves. */
  #isNewLine(at: number): boolean {
    return this.#clean.gaps[at] === ONE_BLANK && this.#restored.gaps[this.#places[at]!] === LINE_BREAK;
  }

  #damagedPlaces(truth: readonly DamageTruth[]): Uint8Array {
    const damaged = new Uint8Array(this.#clean.units.length + 1);
    for (const { cleanSpan } of truth) {
      const from = this.#clean.places[cleanSpan[0]]!;
      damaged.fill(1, from, Math.max(from + 1, this.#clean.places[cleanSpan[1]]!));
    }
    return damaged;
  }
}

function read(flat: FlatText, from: number, to: number): string {
  return String.fromCharCode(...flat.units.subarray(from, Math.min(to, from + 200)));
}

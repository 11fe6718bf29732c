import { NAMED_CLASSES } from '../../src/extract/entities/labels.ts';
import { type CrfOptions, random } from './crf.ts';
import type { EncodedSentence } from './dataset.ts';

/** A name left out costs more than a word looked at for nothing. */
const MISS_COST = 4;
const EPOCHS = 4;

/**
 * Trains a gate: a logistic model of whether a word may be part of an entity at all. The tagger looks closer at those
 * alone that it lets through.
 *
 * @param data sentences with the features that the gate may see
 * @param before what an earlier gate says of each word of each sentence; its weights stay as they are
 * @returns weights of features by name
 */
export function trainGate(
  data: readonly EncodedSentence[],
  { alpha, l1, l2, seed }: CrfOptions,
  before: readonly Float64Array[] | null = null,
): Map<number, number> {
  const ids = new Map<number, number>();
  const rows = data.map(({ features }) =>
    Int32Array.from(features, (f) => {
      const known = ids.get(f);
      if (known === undefined) ids.set(f, ids.size);
      return known ?? ids.size - 1;
    }),
  );
  const [weights, zs, roots] = [0, 1, 2].map(() => new Float64Array(ids.size)) as [Floats, Floats, Floats];
  const next = random(seed);
  for (let step = 0; step < EPOCHS * data.length; step++) {
    const s = Math.floor(next() * data.length);
    const { starts, gold } = data[s]!;
    const features = rows[s]!;
    for (let i = 0; i < gold.length; i++) {
      let sum = before === null ? 0 : before[s]![i]!;
      for (let j = starts[i]!; j < starts[i + 1]!; j++) sum += weights[features[j]!]!;
      const guess = 1 / (1 + Math.exp(-sum));
      const g = gold[i] === 0 ? guess : MISS_COST * (guess - 1);
      if (g < 1e-3 && g > -1e-3) continue;
      for (let j = starts[i]!; j < starts[i + 1]!; j++) {
        const k = features[j]!;
        const root = Math.sqrt(roots[k]! * roots[k]! + g * g);
        const z = zs[k]! + g - ((root - roots[k]!) / alpha) * weights[k]!;
        zs[k] = z;
        roots[k] = root;
        weights[k] = Math.abs(z) <= l1 ? 0 : -(z - Math.sign(z) * l1) / ((1 + root) / alpha + l2);
      }
    }
  }
  return new Map([...ids].map(([name, k]) => [name, weights[k]!]));
}

/** What a gate says of each word of each sentence. */
export function gateScores(data: readonly EncodedSentence[], weights: ReadonlyMap<number, number>): Float64Array[] {
  return data.map(({ starts, features, gold }) =>
    Float64Array.from(gold, (_, i) =>
      features.subarray(starts[i], starts[i + 1]).reduce((sum, f) => sum + (weights.get(f) ?? 0), 0),
    ),
  );
}

/** The same sentences with dates, numbers and the like unmarked: the record's reading has names alone. */
export function namesAlone(data: readonly EncodedSentence[]): EncodedSentence[] {
  return data.map((one) => ({ ...one, gold: one.gold.map((label) => (label > 2 * NAMED_CLASSES ? 0 : label)) }));
}

type Floats = Float64Array<ArrayBuffer>;

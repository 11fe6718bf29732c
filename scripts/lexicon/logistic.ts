/** One example: its numbers, whether it is what the model looks for, how much it counts. */
export interface Row {
  readonly features: readonly number[];
  readonly isTrue: boolean;
  readonly weight: number;
}

const ROUNDS = 400;
const RATE = 3;
const DECAY = 1e-4;

/** Weights of a logistic model, by gradient ascent on standardised features; the first feature is the constant 1. */
export function fit(rows: readonly Row[]): number[] {
  const size = rows[0]?.features.length ?? 0;
  const mean = new Float64Array(size);
  const deviation = new Float64Array(size);
  for (const { features } of rows) for (const [k, value] of features.entries()) mean[k]! += value / rows.length;
  for (const { features } of rows)
    for (const [k, value] of features.entries()) deviation[k]! += (value - mean[k]!) ** 2 / rows.length;
  for (let k = 0; k < size; k++) deviation[k] = Math.sqrt(deviation[k]!) || 1;
  mean[0] = 0;
  deviation[0] = 1;
  const scaled = rows.map(({ features }) => features.map((value, k) => (value - mean[k]!) / deviation[k]!));
  const weights = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) climb(weights, scaled, rows, RATE * (1 - round / (ROUNDS + 100)));
  const out = Array.from(weights, (weight, k) => weight / deviation[k]!);
  for (let k = 1; k < size; k++) out[0]! -= out[k]! * mean[k]!;
  return out;
}

function climb(weights: Float64Array, scaled: readonly number[][], rows: readonly Row[], rate: number): void {
  const gradient = new Float64Array(weights.length);
  let total = 0;
  for (const [i, { isTrue, weight }] of rows.entries()) {
    const sum = scaled[i]!.reduce((odds, value, k) => odds + value * weights[k]!, 0);
    const error = weight * ((isTrue ? 1 : 0) - 1 / (1 + Math.exp(-sum)));
    total += weight;
    for (const [k, value] of scaled[i]!.entries()) gradient[k]! += error * value;
  }
  for (let k = 0; k < weights.length; k++)
    weights[k]! += rate * (gradient[k]! / total - (k === 0 ? 0 : DECAY * weights[k]!));
}

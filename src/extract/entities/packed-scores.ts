/**
 * Rows of scores, a score for each label, two scores of 16 bits in one number, so that one addition adds both. Scores
 * are halved to fit.
 */

/** Numbers that hold a row. */
export const lanesOf = (labels: number): number => (labels + 1) >> 1;

/**
 * Writes a row to `store` from `to` on.
 *
 * @param scores `labels` of them, and room for one more
 * @param most bound of halved scores: all rows that are ever added up stay within 16 bits together
 */
export function packRow(scores: Int32Array, labels: number, most: number, store: Int32Array, to: number): void {
  const half = (y: number): number => (y < labels ? Math.max(-most, Math.min(most, (scores[y]! + 1) >> 1)) : 0);
  for (let k = 0; k < lanesOf(labels); k++) store[to + k] = half(2 * k) + (half(2 * k + 1) << 16);
}

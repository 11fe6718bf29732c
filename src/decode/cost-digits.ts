/** Digits of a packed cost; each step is `COST_STEP` nats, so that a row of costs is a short string. */
export const COST_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
export const COST_STEP = 0.16;

/** Unpacks rows of digits into one table of nats, row after row. */
export function unpackCosts(rows: readonly string[]): Float32Array {
  const digits = rows.join('');
  const costs = new Float32Array(digits.length);
  for (let i = 0; i < digits.length; i++) costs[i] = COST_DIGITS.indexOf(digits[i]!) * COST_STEP;
  return costs;
}

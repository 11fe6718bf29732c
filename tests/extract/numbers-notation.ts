import type { NumberFound } from '../../src/extract/numbers/index.ts';

const SIGNS = { about: '~', over: '>', under: '<' } as const;

/** A number in the notation of the gold files: `~100 km`, `2..3`, `1/3`. */
export function notation(found: NumberFound): string {
  const sign = found.approx === null ? '' : SIGNS[found.approx];
  const value = found.min === null ? plain(found) : `${found.min}..${found.max}`;
  return sign + value + (found.unit === null ? '' : ` ${found.unit}`);
}

function plain({ type, value }: NumberFound): string {
  if (type !== 'FRACTION' || value === null) return String(value);
  for (let under = 2; under <= 1000; under++) {
    const over = Math.round(value * under);
    if (Math.abs(over / under - value) < 1e-12) return `${over}/${under}`;
  }
  return String(value);
}

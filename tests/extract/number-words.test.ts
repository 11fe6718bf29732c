import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseNumber } from '../../src/extract/numbers/index.ts';
import { CASES, cardinal, inCase, ordinal } from './number-words.ts';

/** Every number to a thousand, then a spread over all sizes, the same on each run. */
function sample(): number[] {
  const out = Array.from({ length: 1001 }, (_, i) => i);
  let seed = 20240501;
  for (let i = 0; i < 600; i++) {
    seed = (seed * 48271) % 0x7fffffff;
    const digits = 4 + (i % 12);
    out.push(Math.floor((seed / 0x7fffffff) * 10 ** digits));
  }
  return [...out, 1e6, 1e9, 1e12, 1e15, 5e15, 999_999_999_999];
}

const NUMBERS = sample();

/** [words, value, what came] of those that do not come back. */
function wrong(write: (value: number) => string): (string | number | null)[][] {
  return NUMBERS.map((value) => [write(value), value, parseNumber(write(value))]).filter(
    ([, value, got]) => value !== got,
  );
}

describe('number words', () => {
  it('parse to what they say', () => expect(wrong(cardinal)).toEqual([]));
  it('parse as ordinals', () => expect(wrong((value) => ordinal(cardinal(value)))).toEqual([]));
  it('parse with бір before жүз and мың', () => {
    expect(parseNumber('бір жүз')).toBe(100);
    expect(parseNumber('бір мың бір жүз бір')).toBe(1101);
  });
  it.each(CASES)('parse in the %s', (name) => {
    expect(wrong((value) => inCase(cardinal(value), name))).toEqual([]);
    expect(wrong((value) => inCase(ordinal(cardinal(value)), name))).toEqual([]);
  });
  it.each([
    'жиырма жүз бес мың екі',
    'бес екі',
    'он он',
    'мың миллион',
    'екі бір',
    'жүз жүз',
    'нөл бес',
    'он жүз',
    'үшін',
    'бірақ',
    'алтын',
    'жетім',
    'жүзім',
    '',
    'теңге',
  ])('give null: %s', (words) => expect(parseNumber(words)).toBeNull());
});

const FILES = ['cardinals_kk.tsv', 'ordinals_kk_derived.tsv'];
const FOLDER = process.env.NUMBER_WORDS ?? 'data/numbers';

describe.each(FILES)('%s', (name) => {
  const path = `${FOLDER}/${name}`;
  it.skipIf(!existsSync(path))(`parses whole (skipped without ${name})`, () => {
    const rows = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t') as [string, string]);
    expect(rows.filter(([value, words]) => parseNumber(words) !== Number(value))).toEqual([]);
    for (const kase of CASES)
      expect(rows.filter(([value, words]) => parseNumber(inCase(words, kase)) !== Number(value))).toEqual([]);
    expect(rows.length).toBeGreaterThan(1000);
  });
});

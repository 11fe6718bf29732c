/**
 * The speed of dates and numbers against reading the words out of the same bytes with one regular expression, and the
 * time for 100 kB of what could make a grammar slow. Ends with an error where time does not grow with length.
 *
 *     npx tsx tests/bench/dates-numbers.ts
 */
import { readdirSync, readFileSync } from 'node:fs';
import { Lexemes } from '../../src/core/lexemes.ts';
import { type Tokens, tokenize } from '../../src/core/tokens.ts';
import { findDateDoubts, findDates } from '../../src/extract/dates/index.ts';
import { findNumbers } from '../../src/extract/numbers/index.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*/gu;
const FOLDER = `${import.meta.dirname}/../../corpus/raw`;
const ROUNDS = 300;

const decoder = new TextDecoder();
const essays = readdirSync(FOLDER).map((name) => readFileSync(`${FOLDER}/${name}`).subarray(0, 20_000));
const texts = essays.map((bytes) => decoder.decode(bytes));
const lexemes = new Lexemes();

function time(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Dates, doubts and numbers of one text, from its first token on. */
function findAll(tokens: Tokens): void {
  const dates = findDates(tokens);
  findDateDoubts(tokens);
  findNumbers(tokens, dates);
}

/** Ceiling, tokens, dates with doubts and numbers in turn, so that a busy machine slows all alike. */
function ratios(): { tokens: number; both: number; all: number } {
  const times: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < ROUNDS; round++) {
    let tokens: Tokens[] = [];
    const row = [
      time(() => {
        for (const bytes of essays) decoder.decode(bytes).match(WORD);
      }),
      time(() => {
        tokens = texts.map((text) => tokenize(text, lexemes));
      }),
      time(() => {
        for (const one of tokens) findAll(one);
      }),
    ];
    if (round >= ROUNDS / 3) for (const [i, value] of row.entries()) times[i]!.push(value);
  }
  const [ceiling, tokens, both] = times.map(median) as [number, number, number];
  return { tokens: ceiling / tokens, both: ceiling / both, all: ceiling / (tokens + both) };
}

const HOSTILE = [
  '1',
  '1.',
  '1-',
  '1 ',
  '1, ',
  '1:',
  '1/',
  'I',
  'I ',
  '12.12.',
  '1991-',
  '1991, ',
  'б.з.б. ',
  'бес он ',
  '12:30 ',
  '1 мамыр ',
  '№1 ',
  '1%',
  '½',
  '[1',
  '(1',
];
const SIZE = 100_000;
const MAX_GROWTH = 12;

function hostileTime(unit: string, size: number): number {
  const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
  return time(() => findAll(tokenize(text, new Lexemes())));
}

const { tokens, both, all } = ratios();
console.log(`tokens                    ${tokens.toFixed(2)} of the ceiling`);
console.log(`dates, doubts, numbers    ${both.toFixed(2)} of the ceiling`);
console.log(`all of it, from the text  ${all.toFixed(2)} of the ceiling`);
let worst = 0;
for (const unit of HOSTILE) {
  hostileTime(unit, SIZE / 4);
  const quarter = hostileTime(unit, SIZE / 4);
  const whole = Math.min(hostileTime(unit, SIZE), hostileTime(unit, SIZE));
  worst = Math.max(worst, whole / Math.max(quarter, 4));
  console.log(`${JSON.stringify(unit).padEnd(12)} ${whole.toFixed(0).padStart(6)} ms for 100 kB`);
}
if (worst > MAX_GROWTH) throw new Error(`four times the length took ${worst.toFixed(1)} times as long`);

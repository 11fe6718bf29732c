import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LETTERS } from '../../src/kazakh/alphabet.ts';
import { isEndingChain } from '../../src/kazakh/endings.ts';

/** How often a form was seen, and how often with a capital inside a sentence or without. */
export interface Count {
  total: number;
  capital: number;
  small: number;
}

export type Counts = Map<string, Count>;

const WORD = /[\p{L}\p{M}]+(?:[-‐‑][\p{L}\p{M}]+)*/gu;
const KAZAKH_WORD = new RegExp(`^[${LETTERS}]+(?:-[${LETTERS}]+)*$`);
const SENTENCE_START = /(?:^|[.!?…»"”:]\s*[«"“(–—-]*\s*|^[^\p{L}]*)$/u;

/** Counts the words of lines of text. `cased` is false for text that lost its capitals. */
export function countLines(lines: Iterable<string>, counts: Counts, cased: boolean): void {
  for (const line of lines)
    for (const match of line.matchAll(WORD)) {
      const word = match[0].replace(/[‐‑]/gu, '-');
      const isStart = SENTENCE_START.test(line.slice(Math.max(0, match.index - 6), match.index));
      add(counts, word, 1, cased && !isStart);
    }
}

/** Adds a word in its own case; words in other letters or with a suffix after a hyphen are passed over. */
function add(counts: Counts, word: string, n: number, tellsCase: boolean): void {
  const lower = word.toLowerCase();
  if (!KAZAKH_WORD.test(lower)) return;
  const hyphen = lower.lastIndexOf('-');
  if (hyphen >= 0 && isEndingChain(lower.slice(hyphen + 1))) return;
  let entry = counts.get(lower);
  if (entry === undefined) {
    entry = { total: 0, capital: 0, small: 0 };
    counts.set(lower, entry);
  }
  entry.total += n;
  if (!tellsCase) return;
  if (word.charAt(0) !== lower.charAt(0)) entry.capital += n;
  else entry.small += n;
}

const UNILEX_UNIT = 1684;

/** Unilex gives occurrences per 10^9; its corpus has 593,810 words, so one occurrence is 1,684. */
export function countUnilex(file: string, counts: Counts): void {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word, frequency] = line.split('\t');
    if (word === undefined || frequency === undefined || !/^\d+$/.test(frequency)) continue;
    add(counts, word, Math.round(Number(frequency) / UNILEX_UNIT), false);
  }
}

/** What an international word counts for at least: seen, but not common. */
const LOAN_COUNT = 2;

/** The words of the list of loans; lines that begin with # are remarks. */
export function loans(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => !line.startsWith('#')).flatMap((line) => line.split(' ').filter((word) => word !== ''));
}

export function countLoans(file: string, counts: Counts): void {
  for (const word of loans(file)) add(counts, word, LOAN_COUNT, false);
}

/** Sentences of an IOB2 file, one token a line, joined by blanks. */
export function iobSentences(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .map((line) => line.split(' ')[0])
        .join(' '),
    );
}

export function linesOf(folder: string, name: string): string[] {
  return readFileSync(join(folder, name), 'utf8').split('\n');
}

/** The counts of all tables together. */
export function merge(...tables: readonly Counts[]): Counts {
  const out: Counts = new Map();
  for (const table of tables)
    for (const [word, { total, capital, small }] of table) {
      const entry = out.get(word);
      if (entry === undefined) out.set(word, { total, capital, small });
      else {
        entry.total += total;
        entry.capital += capital;
        entry.small += small;
      }
    }
  return out;
}

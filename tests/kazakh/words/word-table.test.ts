import { describe, expect, it } from 'vitest';
import { unitsOf } from '../../../src/core/units.ts';
import { ROW, ROW_END, WordRows } from '../../../src/core/word-rows.ts';
import { ROW_NUMBER, WordTable } from '../../../src/kazakh/words/word-table.ts';

/** The number of the word that begins the text, with where it ends. */
function read(table: WordTable, text: string): readonly [number: number, end: number] {
  const units = unitsOf(text);
  const words = new WordRows();
  words.read(units, 0);
  table.lookUp(units, words.rows, 0, ROW);
  return [words.rows[ROW_NUMBER]!, words.rows[ROW_END]!];
}

describe('WordTable', () => {
  it('gives one number to a word in any case, and judges it once', () => {
    const judged: string[] = [];
    const table = new WordTable((lower) => judged.push(lower));
    expect([read(table, 'Абай жолы'), read(table, 'АБАЙ'), read(table, 'абайлау')]).toEqual([
      [0, 4],
      [0, 4],
      [1, 7],
    ]);
    expect(judged).toEqual(['абай', 'абайлау']);
    table.learn(0, 64);
    expect([table.facts(0), table.facts(1), table.word(0)]).toEqual([65, 2, 'абай']);
  });

  it('finds all words again when it has grown', () => {
    const words = Array.from({ length: 40_000 }, (_, i) => `сөз${'абвгд'.charAt(i % 5)}${toLetters(i)}`);
    const table = new WordTable((lower) => lower.length);
    const numbers = words.map((word) => read(table, word)[0]);
    expect(new Set(numbers).size).toBe(words.length);
    expect(words.map((word) => read(table, word)[0])).toEqual(numbers);
    expect(
      numbers.every((number, i) => table.word(number) === words[i] && table.facts(number) === words[i]!.length),
    ).toBe(true);
  });
});

const toLetters = (number: number): string =>
  [...String(number)].map((digit) => 'аәбвгғдеёж'.charAt(Number(digit))).join('');

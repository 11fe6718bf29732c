import { describe, expect, it } from 'vitest';
import { unitsOf } from '../../src/core/units.ts';
import { ROW, WordRows } from '../../src/core/word-rows.ts';
import { WordTable } from '../../src/kazakh/words/word-table.ts';
import { PairQuestion } from '../../src/repair/rules/words/pair-question.ts';

function tableOf(words: readonly string[]): WordTable {
  const table = new WordTable(() => 0);
  for (const word of words) {
    const units = unitsOf(word);
    const row = new WordRows();
    row.read(units, 0);
    table.lookUp(units, row.rows, 0, ROW);
  }
  return table;
}

describe('PairQuestion', () => {
  it('is asked once of a pair and variant, and anew of another table', () => {
    const asked: string[] = [];
    const question = new PairQuestion((first, second, variant) => asked.push(`${first} ${second} ${variant}`));
    const table = tableOf(['ақ', 'боз', 'ат']);
    const answers = [
      [0, 1, 0],
      [1, 0, 0],
      [0, 1, 3],
      [0, 1, 0],
      [1, 0, 0],
    ].map(([first, second, variant]) => question.answer(table, first!, second!, variant!));
    expect(answers).toEqual([1, 2, 3, 1, 2]);
    expect(question.answer(tableOf(['көк', 'ат']), 0, 1, 0)).toBe(4);
    expect(asked).toEqual(['ақ боз 0', 'боз ақ 0', 'ақ боз 3', 'көк ат 0']);
  });

  it('answers right when there are more pairs than places', () => {
    const words = Array.from({ length: 300 }, (_, i) =>
      String.fromCharCode(0x430 + (i % 30), 0x430 + Math.floor(i / 30)),
    );
    const table = tableOf(words);
    const question = new PairQuestion((first, second) => first.charCodeAt(0) * 1000 + second.charCodeAt(1));
    for (let first = 0; first < words.length; first++)
      for (let second = 0; second < words.length; second++)
        if (
          question.answer(table, first, second, 0) !==
          words[first]!.charCodeAt(0) * 1000 + words[second]!.charCodeAt(1)
        )
          expect.fail(`${words[first]} ${words[second]}`);
  });
});

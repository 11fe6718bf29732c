import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexemes } from '../../../src/core/lexemes.ts';
import { tokenize, tokenText } from '../../../src/core/tokens.ts';
import { WordBook } from '../../../src/extract/entities/word-book.ts';

const KELVIN = '\u212a';

/** Words as they are written, by the numbers of the tokens. */
function readBack(book: WordBook, lexemes: Lexemes, text: string): [read: string[], written: string[]] {
  const tokens = tokenize(text, lexemes);
  const all = Array.from({ length: tokens.count }, (_, i) => i);
  return [all.map((i) => book.surfaces[book.idOfToken(tokens, i)]!), all.map((i) => tokenText(tokens, i))];
}

describe('WordBook', () => {
  it('gives each writing of a word its own number, in whatever order they come', () => {
    const writings = [
      'қазҰу',
      'қазұу',
      'Қазұу',
      'ҚазҰу',
      'ҚАЗҰУ',
      'қазұУ',
      'ҚазұУ',
      `${KELVIN}ано`,
      'Kано',
      'kано',
      'ǅ',
    ];
    const book = new WordBook(() => '');
    const lexemes = new Lexemes();
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...writings), { maxLength: 20 }), (words) => {
        const [read, written] = readBack(book, lexemes, words.join(' '));
        expect(read).toEqual(written);
      }),
      { seed: 23, numRuns: 300 },
    );
  });

  it('reads any text back', () => {
    const book = new WordBook(() => '');
    const lexemes = new Lexemes();
    const unit = fc.constantFrom(...`аАәӘkK${KELVIN}σςΣßİiı1.- `);
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        const [read, written] = readBack(book, lexemes, text);
        expect(read).toEqual(written);
      }),
      { seed: 24, numRuns: 2000 },
    );
  });
});

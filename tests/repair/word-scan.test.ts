import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySorted, type Edit, resolveEdits } from '../../src/core/edit.ts';
import { Lexemes } from '../../src/core/lexemes.ts';
import { OffsetMap } from '../../src/core/offset-map.ts';
import { type Tokens, tokenize, tokenizeRead, tokenWord } from '../../src/core/tokens.ts';
import { STRENGTH } from '../../src/repair/rules/words/word-facts.ts';
import { WordScan } from '../../src/repair/rules/words/word-scan.ts';

const UNIT = fc.constantFrom('а', 'қ', 'Б', 'ал', 'a', '1', ' ', ' ', '\n', '.', '-', '\u0301');

const rows = (words: WordScan): unknown[] =>
  Array.from({ length: words.count }, (_, i) => [
    words.start(i),
    words.end(i),
    words.lower(i),
    words.flags(i),
    words.has(i, STRENGTH),
  ]);

describe('WordScan', () => {
  it('finds the words of a text', () => {
    const words = WordScan.of('Ана тілі, 2-ші том');
    expect(Array.from({ length: words.count }, (_, i) => words.lower(i))).toEqual(['ана', 'тілі', 'ші', 'том']);
  });

  it('is carried over edits as if the new text were read anew', () => {
    const edit = fc.record({ start: fc.nat(50), length: fc.nat(5), insert: fc.string({ unit: UNIT, maxLength: 3 }) });
    fc.assert(
      fc.property(fc.string({ unit: UNIT, maxLength: 40 }), fc.array(edit, { maxLength: 8 }), (text, drafts) => {
        const edits: Edit[] = drafts.map(({ start, length, insert }) => {
          const from = Math.min(start, text.length);
          return { start: from, end: Math.min(from + length, text.length), insert, rule: 'test', confidence: 1 };
        });
        const pass = resolveEdits(edits);
        const after = applySorted(text, pass);
        const carried = WordScan.of(text).after(OffsetMap.fromEdits(pass), after);
        expect(rows(carried)).toEqual(rows(WordScan.of(after)));
      }),
      { seed: 35, numRuns: 3000 },
    );
  });
});

describe('tokenizeRead', () => {
  const columns = (tokens: Tokens): unknown[] =>
    Array.from({ length: tokens.count }, (_, i) => [
      tokens.start[i],
      tokens.end[i],
      tokens.kind[i],
      tokens.flags[i],
      tokenWord(tokens, i),
    ]);

  it('gives the tokens of the words as if the text were read anew', () => {
    const unit = fc.oneof(UNIT, fc.constantFrom('Σ', 'ς', 'İ', 'ΟΣ', '𐐀', '𐐨', '\ud801', 'ІІ', 'Ǆ', '\t'));
    const lexemes = new Lexemes();
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const read = tokenizeRead(WordScan.of(text), lexemes);
        expect(columns(read)).toEqual(columns(tokenize(text, new Lexemes())));
      }),
      { seed: 36, numRuns: 2000 },
    );
  });
});

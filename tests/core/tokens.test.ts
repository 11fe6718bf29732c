import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LexemeCache, Lexemes } from '../../src/core/lexemes.ts';
import { PhraseTrie } from '../../src/core/phrase-trie.ts';
import { SuffixTrie } from '../../src/core/suffix-trie.ts';
import {
  ALL_CAPS,
  CAPITALISED,
  INNER_CAPITAL,
  LINE_START,
  MARK,
  NUMBER,
  SPACE_BEFORE,
  tokenize,
  tokenText,
  tokenWord,
  WORD,
} from '../../src/core/tokens.ts';

const texts = (text: string): string[] => {
  const tokens = tokenize(text, new Lexemes());
  return Array.from({ length: tokens.count }, (_, i) => tokenText(tokens, i));
};

describe('tokenize', () => {
  it('takes words, numbers and marks apart', () => {
    expect(texts('АҚШ-тың 1992ж. «Абай»')).toEqual(['АҚШ', '-', 'тың', '1992', 'ж', '.', '«', 'Абай', '»']);
  });

  it('keeps kind and shape', () => {
    const tokens = tokenize('АҚШ Абай\n5 , ү', new Lexemes());
    expect([...tokens.kind]).toEqual([WORD, WORD, NUMBER, MARK, WORD]);
    const shape = CAPITALISED | ALL_CAPS | SPACE_BEFORE | LINE_START;
    expect([...tokens.flags].map((flags) => flags & shape)).toEqual([
      CAPITALISED | ALL_CAPS | LINE_START,
      CAPITALISED | SPACE_BEFORE,
      SPACE_BEFORE | LINE_START,
      SPACE_BEFORE,
      SPACE_BEFORE,
    ]);
    expect(tokenWord(tokens, 0)).toBe('ақш');
    expect(tokenWord(tokens, 5)).toBe('');
  });

  it.each([
    ['қазақ', 0],
    ['Қазақ', CAPITALISED],
    ['ҚАЗАҚ', CAPITALISED | ALL_CAPS],
    ['Қ', CAPITALISED | ALL_CAPS],
    ['қазҰУ', INNER_CAPITAL],
    ['ҚазҰУ', CAPITALISED | INNER_CAPITAL],
  ])('tells the capitals of %s', (word, capitals) => {
    const { flags } = tokenize(word, new Lexemes());
    expect(flags[0]! & (CAPITALISED | ALL_CAPS | INNER_CAPITAL)).toBe(capitals);
  });

  it('loses nothing but blanks, of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(texts(text).join('')).toBe(text.replace(/[\p{Zs}\t\n\v\f\r\u0085\u2028\u2029]/gu, ''));
      }),
      { seed: 31, numRuns: 500 },
    );
  });

  it('reads a part by the offsets of the whole', () => {
    const tokens = tokenize('бір екі үш', new Lexemes(), 4, 7);
    expect([tokens.count, tokens.start[0], tokens.end[0]]).toEqual([1, 4, 7]);
  });
});

describe('Lexemes', () => {
  it('give one number to a word in any case', () => {
    const lexemes = new Lexemes();
    expect(lexemes.intern('Абай')).toBe(lexemes.intern('АБАЙ'));
    expect(lexemes.intern('абайлау')).not.toBe(lexemes.intern('абай'));
    expect([lexemes.size, lexemes.word(0)]).toEqual([2, 'абай']);
  });

  it('compute once what is known of a word', () => {
    const lexemes = new Lexemes();
    let asked = 0;
    const lengths = new LexemeCache(lexemes, (word) => {
      asked++;
      return word.length;
    });
    const ids = Array.from({ length: 3000 }, (_, i) => lexemes.intern(`w${i}`));
    for (const id of [...ids, ...ids]) expect(lengths.get(id)).toBe(lexemes.word(id).length);
    expect(asked).toBe(3000);
  });
});

describe('PhraseTrie', () => {
  it('finds the longest phrase', () => {
    const lexemes = new Lexemes();
    const trie = new PhraseTrie();
    trie.add(['абай'], 1);
    trie.add(['абай', 'жолы'], 2);
    trie.add(['абай', 'жолы', 'романы', 'туралы'], 3);
    const row = Int32Array.from(['Абай', 'жолы', 'романы', 'кітабы'], (word) => lexemes.intern(word));
    expect(trie.longest(lexemes, row, 0, 4)).toEqual([2, 2]);
    expect(trie.longest(lexemes, row, 0, 1)).toEqual([1, 1]);
    expect(trie.longest(lexemes, row, 1, 4)).toBeNull();
  });
});

describe('SuffixTrie', () => {
  it('finds what a model of all endings finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('а', 'ы', 'н'), maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(letters.filter((s) => s !== '')), letters, (suffixes, word) => {
        const trie = new SuffixTrie();
        for (const [i, suffix] of suffixes.entries()) trie.add(suffix, i);
        const found: number[] = [];
        trie.forEach(word, (length, value) => {
          expect(suffixes[value]).toBe(word.slice(word.length - length));
          found.push(value);
        });
        expect(found.sort()).toEqual(suffixes.flatMap((s, i) => (word.endsWith(s) ? [i] : [])).sort());
        expect(trie.longest(word)?.[0]).toBe(
          found.length === 0 ? undefined : Math.max(...found.map((i) => suffixes[i]!.length)),
        );
      }),
      { seed: 32, numRuns: 300 },
    );
  });
});

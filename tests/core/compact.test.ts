import { describe, expect, it } from 'vitest';
import { compact } from '../../src/core/compact.ts';
import { CAPITALS, LETTERS } from '../../src/kazakh/alphabet.ts';

const LATIN = 'abcxyzàéöşğıə';
const RUSSIAN = 'абвёэюя';

describe('compact', () => {
  it('means the letters of Kazakh, Russian and Latin words, in classes and outside', () => {
    for (const letter of LETTERS + LATIN + RUSSIAN) {
      expect(compact(/^\p{L}$/u).test(letter), letter).toBe(true);
      expect(compact(/^[\p{Ll}-]$/u).test(letter), letter).toBe(true);
      expect(compact(/^\p{Lu}$/u).test(letter), letter).toBe(false);
    }
    for (const letter of CAPITALS + LATIN.replace('ı', '').toUpperCase()) {
      expect(compact(/^[\d\p{Lu}]$/u).test(letter), letter).toBe(true);
      expect(compact(/^\p{Ll}$/u).test(letter), letter).toBe(false);
    }
  });

  it('agrees with the engine on every character of ASCII, Latin-1 and the Cyrillic block', () => {
    const classes: readonly RegExp[] = [/^\p{L}$/u, /^\p{Lu}$/u, /^\p{Ll}$/u, /^\p{N}$/u];
    const codes = [...Array(0x100).keys(), ...Array.from({ length: 0x60 }, (_, i) => 0x400 + i)];
    for (const whole of classes) {
      const differing = codes
        .map((code) => String.fromCharCode(code))
        .filter((c) => whole.test(c) !== compact(whole).test(c));
      expect(differing, whole.source).toEqual([]);
    }
  });

  it('leaves flags, escapes, brackets that are no class and other properties alone', () => {
    const pattern = /\[\\p{2}\]|\p{Zs}[\]\p{Nd}]/giu;
    expect(compact(pattern).source).toBe(pattern.source);
    expect(compact(pattern).flags).toBe('giu');
    expect(compact(/\[\p{L}\]/u).test('[ғ]')).toBe(true);
    expect(compact(/^[^\p{L}]$/u).test('ғ')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { CAPITALS, isKazakhLetters, KAZAKH_ONLY, LETTERS, VOWELS } from '../../src/kazakh/alphabet.ts';

describe('alphabet', () => {
  it('has 42 letters, small and capital in one order', () => {
    expect(new Set(LETTERS).size).toBe(42);
    expect(LETTERS.toUpperCase()).toBe(CAPITALS);
  });

  it('has nine letters that Russian lacks, fifteen vowels', () => {
    const russian = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя';
    expect([...LETTERS].filter((letter) => !russian.includes(letter)).join('')).toBe('әғқңөұүһі');
    expect([...KAZAKH_ONLY].sort().join('')).toBe([...'әғқңөұүһі'].sort().join(''));
    expect(new Set(VOWELS).size).toBe(15);
  });

  it('tells Kazakh letters from look-alikes', () => {
    expect(isKazakhLetters('Қазақстан')).toBe(true);
    expect(isKazakhLetters('Қaзақстан')).toBe(false);
    expect(isKazakhLetters('')).toBe(false);
  });
});

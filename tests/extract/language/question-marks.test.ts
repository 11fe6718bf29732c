import { describe, expect, it } from 'vitest';
import { clean } from '../../../src/index.ts';

describe('letters that became question marks', () => {
  it('are put back where one reading is a word', () => {
    const { text, language } = clean('Б?л ?аза?станны? астанасы ж?не е? ?демі ?ала. Онда к?п адам т?рады.');
    expect(text).toBe('Бұл Қазақстанның астанасы және ең әдемі қала. Онда көп адам тұрады.');
    expect(language.code).toBe('kk');
  });
  it('stay as they are where they cannot be read, with a doubt', () => {
    const raw = 'Онда ж?ррт пен к?ррп бар, т?ррн да ?ррт та.';
    const { text, messages } = clean(raw);
    expect(text).toBe(raw);
    expect(messages.map(({ rule }) => rule)).toContain('language/question-marks');
  });
});

import { describe, expect, it } from 'vitest';
import { crowding } from '../../../src/kazakh/words/crowding.ts';
import { slipKind } from '../../../src/kazakh/words/slip-kinds.ts';
import { slipPrior, wordModel } from '../../../src/kazakh/words/word-model.ts';

describe('crowding', () => {
  it.each([
    ['көтерлді', 1],
    ['тағдры', 1],
    ['трысты', 1],
    ['көтерілді', 0],
    ['ұлттық', 0],
    ['қант', 0],
  ])('%s: %i', (word, count) => expect(crowding(word)).toBe(count));
});

describe('slipKind', () => {
  it.each([
    ['көтерлді', 'көтерілді', 'ы or і dropped'],
    ['мелекет', 'мемлекет', 'consonant dropped'],
    ['зертеу', 'зерттеу', 'one of two equal letters dropped'],
    ['мерзіміді', 'мерзімді', 'vowel added'],
    ['ядорлық', 'ядролық', 'swapped'],
    ['мүмкіндектіріне', 'мүмкіндіктеріне', 'two vowels exchanged'],
    ['халықаралалық', 'халықаралық', 'part typed twice'],
    ['деклорация', 'декларация', 'vowel for vowel'],
  ])('%s for %s', (written, meant, kind) => expect(slipKind(written, meant)).toBe(kind));
});

describe('slipPrior', () => {
  it('trusts unknown words where none is surely misspelt, and less where many are', () => {
    expect(slipPrior(20_000, 0)).toBeLessThan(0);
    expect(slipPrior(1000, 0)).toBeLessThan(slipPrior(1000, 1));
    expect(slipPrior(1000, 1)).toBeLessThan(slipPrior(1000, 5));
    expect(slipPrior(1000, 500)).toBe(slipPrior(1000, 400));
  });

  it('moves a doubtful correction, and no hopeless one', () => {
    const doubtful = wordModel().correct('жорлдарынан', { prior: 0 });
    const moved = wordModel().correct('жорлдарынан', { prior: 1.5 });
    expect(moved?.confidence ?? 0).toBeGreaterThan(doubtful?.confidence ?? 0);
    expect(wordModel().correct('тораптар', { prior: 1.5 })).toBeNull();
    expect(wordModel().correct('дүниетанымның', { prior: 1.5 })).toBeNull();
  });
});

describe('the use of words in a text', () => {
  const support = (counts: Readonly<Record<string, number>>) => (word: string) => counts[word] ?? 0;

  it('speaks for the word that the text has, against one that it repeats', () => {
    const alone = wordModel().correct('тәуілсіздік', { words: 1000, support: support({ тәуілсіздік: 1 }) });
    const met = wordModel().correct('тәуілсіздік', {
      words: 1000,
      support: support({ тәуілсіздік: 1, тәуелсіздік: 6 }),
    });
    const kept = wordModel().correct('тәуілсіздік', { words: 1000, support: support({ тәуілсіздік: 9 }) });
    expect(met?.confidence ?? 0).toBeGreaterThan(alone?.confidence ?? 0);
    expect(kept?.confidence ?? 0).toBeLessThan(met?.confidence ?? 0);
  });
});

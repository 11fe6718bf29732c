import fc from 'fast-check';
import { francAll } from 'franc';
import { expect, test } from 'vitest';
import { nearestLanguage } from '../../../src/extract/language/trigrams.ts';

const ONLY = ['kaz', 'rus', 'eng', 'kir', 'uzn', 'tat', 'tur'];
const WORDS = `қазақстан тәуелсіз мемлекет болып 1991 жылы жарияланды; после распада Советского Союза, стал независимым
  кыргызстан көз карандысыз дүйнөнүн өлкөлөрү тааныды. татарстан республикасы дәүләт булып тора the Soviet Union
  (became) an independent state Türkiye Cumhuriyeti toprakları Anadolu ўзбекистон шаҳридир davlat bo‘lib`.split(/\s+/);

const text = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 80 }).map((words) => words.join(' '));

test('languages are as far away as franc finds them', () => {
  fc.assert(
    fc.property(text, (sample) => {
      const [best, second] = francAll(sample.slice(0, 400), { only: ONLY });
      const { language, lead } = nearestLanguage(sample, 0, sample.length);
      expect(lead).toBeCloseTo(1 - second![1], 3);
      // Of two as near either may be named.
      if (lead > 0.001) expect(language).toBe(best![0]);
    }),
  );
});

test('letters of no known language are told', () => {
  const greek = 'Ελληνικά γράμματα και μερικές λέξεις';
  expect(nearestLanguage(greek, 0, greek.length).language).toBe('und');
  expect(nearestLanguage('12 …', 0, 4).language).toBe('und');
});

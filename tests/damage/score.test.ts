import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/damage/align.ts';
import { damage } from '../../src/damage/damage.ts';
import { DAMAGE_KINDS } from '../../src/damage/damager.ts';
import { scoreRestoration, sumScores } from '../../src/damage/score.ts';
import { ESSAY } from './essay.ts';

const LONG = ESSAY.repeat(10);
const units = (text: string): Uint16Array => Uint16Array.from(text, (_, i) => text.charCodeAt(i));
const everything = Object.fromEntries(DAMAGE_KINDS.map((kind) => [kind, 0.3]));

/** The text with the first `from` made `to`. */
const spoil = (from: string, to: string): string => {
  expect(ESSAY).toContain(from);
  return ESSAY.replace(from, to);
};

describe('align', () => {
  it('finds the longest common sequence of short texts', () => {
    expect([...align(units('abcabba'), units('cbabac'))].filter((place) => place >= 0)).toHaveLength(4);
    expect([...align(units('ab'), units('ab'))]).toEqual([0, 1]);
    expect([...align(units('ab'), units(''))]).toEqual([-1, -1]);
  });
  it('only pairs equal units, in the order of both', () => {
    const words = fc.array(fc.constantFrom('бір ', 'екі ', 'үш ', 'қазақстан ', '. ', 'республикасы '), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [a, b] = [units(one.join('')), units(other.join(''))];
        let last = -1;
        align(a, b).forEach((place, i) => {
          if (place < 0) return;
          expect(b[place]).toBe(a[i]);
          expect(place).toBeGreaterThan(last);
          last = place;
        });
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe('scoreRestoration', () => {
  it('gives full marks to the clean text and none to the damaged one', () => {
    for (const kind of DAMAGE_KINDS) {
      const { text, truth } = damage(LONG, { seed: 11, kinds: { [kind]: 0.5 } });
      const full = scoreRestoration(LONG, LONG, truth)[kind];
      expect(full, kind).toMatchObject({ damaged: truth.length, restored: truth.length, harmed: 0, recall: 1 });
      const none = scoreRestoration(LONG, text, truth);
      expect(none[kind].recall, kind).toBeLessThan(0.03);
      expect(
        Object.values(none).reduce((sum, { harmed }) => sum + harmed, 0),
        kind,
      ).toBe(0);
    }
  });
  it('gives full marks where all kinds meet', () => {
    const { truth } = damage(LONG, { seed: 12, kinds: everything });
    const scores = scoreRestoration(LONG, LONG, truth);
    for (const kind of DAMAGE_KINDS) expect(scores[kind], kind).toMatchObject({ recall: 1, precision: 1, harmed: 0 });
  });
  it('counts what is put back, kind by kind', () => {
    const { text, truth } = damage(LONG, { seed: 2, kinds: { 'doubled-blanks': 0.2, 'lost-kazakh-letters': 0.2 } });
    const scores = scoreRestoration(LONG, text.replace(/ +/g, ' '), truth);
    expect(scores['doubled-blanks']).toMatchObject({ recall: 1, precision: 1 });
    expect(scores['lost-kazakh-letters'].recall).toBe(0);
  });
  it('takes a line end for a sentence gap, not for a wrapped line', () => {
    const lost = damage(LONG, { seed: 4, kinds: { 'lost-full-stop': 1 } });
    expect(
      scoreRestoration(LONG, lost.text.replace(/(?<=[а-яәғқңөұүһі])\n(?=[А-ЯӘҒҚҢӨҰҮҺІX])/g, '.\n\n'), lost.truth)[
        'lost-full-stop'
      ].recall,
    ).toBe(1);
    const wrapped = damage(LONG, { seed: 4, kinds: { 'hard-wrap': 1 } });
    expect(scoreRestoration(LONG, wrapped.text, wrapped.truth)['hard-wrap'].recall).toBe(0);
  });
  it.each([
    ['мектеп 1934', 'мектөп 1934', 'lost-kazakh-letters'],
    ['салуға бүкіл', 'салуғабүкіл', 'doubled-blanks'],
    ['атсалысты', 'атсал ысты', 'glued-sentences'],
    ['мектеп 1934', 'мектеп. 1934', 'lost-full-stop'],
    ['оқу үйі', 'оқу\n\nүйі', 'lost-full-stop'],
    ['ата-аналар', 'атааналар', 'hyphenation'],
    ['мұғалім – Қасым', 'мұғалім-Қасым', 'parted-endings'],
    ['Сондай-ақ, XXI ғасырда', 'ғасырда', 'page-furniture'],
    ['мектеп', 'мектег', 'homoglyphs'],
  ] as const)('counts harm: %s made %s', (from, to, kind) => {
    const scores = scoreRestoration(ESSAY, spoil(from, to), []);
    expect(scores[kind].harmed).toBe(1);
    expect(Object.values(scores).reduce((sum, { harmed }) => sum + harmed, 0)).toBe(1);
    expect(scores[kind].precision).toBe(0);
  });
  it('adds up', () => {
    const { text, truth } = damage(LONG, { seed: 9, kinds: everything });
    const one = scoreRestoration(LONG, text, truth);
    const two = sumScores([one, scoreRestoration(LONG, LONG, truth)]);
    for (const kind of DAMAGE_KINDS) expect(two[kind].damaged).toBe(2 * one[kind].damaged);
    expect(two['hard-wrap'].restored).toBe(one['hard-wrap'].restored + one['hard-wrap'].damaged);
  });
  it('takes any texts, and stays linear without anchors', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (clean, restored) => {
        const { truth } = damage(clean, { seed: 1, kinds: everything });
        scoreRestoration(clean, restored, truth);
      }),
      { seed: 3, numRuns: 300 },
    );
    const started = performance.now();
    scoreRestoration('аб'.repeat(100_000), 'ба вг '.repeat(50_000), []);
    const text = Array.from({ length: 60_000 }, (_, i) => `сөз${i * 7}`).join(' ');
    scoreRestoration(text, text.replaceAll('9', '8'), []);
    expect(performance.now() - started).toBeLessThan(6000);
  });
});

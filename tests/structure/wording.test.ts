import fc from 'fast-check';
import distance from 'natural/lib/natural/distance/index.js';
import { describe, expect, it } from 'vitest';
import { isAlike } from '../../src/structure/wording.ts';

describe('isAlike', () => {
  it('takes a wording with one wrong letter for the same, another wording not', () => {
    expect(isAlike('қазақстанныңсыртқысаясаты', 'казақстанныңсыртқысаясаты')).toBe(true);
    expect(isAlike('қазақстанныңсыртқысаясаты', 'қазақстанныңішкісауданарығы')).toBe(false);
  });

  it('says what the Jaro-Winkler distance says, though it asks only where enough letters agree', () => {
    const letters = fc.string({ unit: fc.constantFrom('а', 'қ', 'с', 'т', '1'), minLength: 1, maxLength: 24 });
    const slips = fc.array(fc.tuple(fc.nat({ max: 23 }), fc.constantFrom('', 'а', 'ты', 'қ')), { maxLength: 4 });
    fc.assert(
      fc.property(letters, slips, (a, changes) => {
        let b = a;
        for (const [at, put] of changes) b = b.slice(0, at) + put + b.slice(at + 1);
        if (b !== '') expect(isAlike(a, b)).toBe(distance.JaroWinklerDistance(a, b) > 0.94);
      }),
      { seed: 14, numRuns: 2000 },
    );
  });
});

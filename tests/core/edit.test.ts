import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, applySorted, type Edit, resolveEdits } from '../../src/core/edit.ts';
import { EditLog } from '../../src/core/edit-log.ts';

const edit = (start: number, end: number, insert: string, rule = 'test/any', confidence = 1): Edit => ({
  ...{ start, end, insert, rule, confidence },
});

describe('resolveEdits', () => {
  it('sorts and drops what overlaps an edit before it', () => {
    expect(resolveEdits([edit(4, 6, 'b'), edit(0, 2, 'a'), edit(5, 9, 'c')]).map(({ insert }) => insert)).toEqual([
      'a',
      'b',
    ]);
  });

  it('keeps the surer of two edits at one place', () => {
    expect(resolveEdits([edit(1, 2, 'a', 'x/a', 0.8), edit(1, 2, 'b', 'x/b', 0.9)])).toMatchObject([{ insert: 'b' }]);
    expect(resolveEdits([edit(1, 2, 'a', 'x/a', 0.9), edit(1, 2, 'b', 'x/b', 0.9)])).toMatchObject([{ insert: 'a' }]);
  });

  it('keeps an insertion that only touches its neighbour', () => {
    expect(resolveEdits([edit(0, 2, 'a'), edit(2, 2, 'b'), edit(3, 4, 'c')])).toHaveLength(3);
  });

  it('leaves edits that may be applied in any case', () => {
    const blow = fc.tuple(fc.nat({ max: 20 }), fc.nat({ max: 5 }), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(blow), (blows) => {
        const kept = resolveEdits(blows.map(([start, length, insert]) => edit(start, start + length, insert)));
        for (let i = 1; i < kept.length; i++) {
          expect(kept[i]!.start).toBeGreaterThan(kept[i - 1]!.start);
          expect(kept[i]!.start).toBeGreaterThanOrEqual(kept[i - 1]!.end);
        }
      }),
      { seed: 21, numRuns: 300 },
    );
  });
});

describe('applySorted and applyEdits', () => {
  it('replace, take out and put in', () => {
    expect(applySorted('abcdef', [edit(0, 1, 'X'), edit(2, 4, ''), edit(6, 6, '!')])).toBe('Xbef!');
    expect(applySorted('abc', [])).toBe('abc');
  });

  it('take records in any order', () => {
    expect(
      applyEdits('abcdef', [
        { raw: [4, 5], after: '' },
        { raw: [0, 1], after: 'XY' },
      ]),
    ).toBe('XYbcdf');
  });
});

describe('EditLog', () => {
  it('melts passes into edits against the raw text', () => {
    const log = new EditLog('a  b , c');
    log.apply([edit(1, 3, ' ', 'one/blanks')]);
    log.apply([edit(3, 4, '', 'two/mark', 0.9)]);
    expect(log.text).toBe('a b, c');
    expect(log.records()).toEqual([
      { rule: 'one/blanks', raw: [1, 3], span: [1, 2], before: '  ', after: ' ', confidence: 1 },
      { rule: 'two/mark', raw: [4, 5], span: [3, 3], before: ' ', after: '', confidence: 0.9 },
    ]);
  });

  it('names every rule of a region, with the least confidence', () => {
    const log = new EditLog('abcd');
    log.apply([edit(1, 2, 'X', 'one/a', 0.9)]);
    log.apply([edit(2, 3, 'Y', 'two/b', 0.8)]);
    expect(log.records()).toEqual([
      { rule: 'one/a+two/b', raw: [1, 3], span: [1, 3], before: 'bc', after: 'XY', confidence: 0.8 },
    ]);
  });

  it('forgets an edit that a later one covers whole', () => {
    const log = new EditLog('abcd');
    log.apply([edit(1, 2, 'X', 'one/a', 0.5)]);
    log.apply([edit(0, 3, 'Q', 'two/b', 1)]);
    expect(log.records()).toMatchObject([{ rule: 'two/b', confidence: 1 }]);
  });

  it('tells of no edit where the text is as it was', () => {
    const log = new EditLog('abc');
    log.apply([edit(1, 2, 'X')]);
    log.apply([edit(1, 2, 'b')]);
    expect(log.records()).toEqual([]);
  });
});

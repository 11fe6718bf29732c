import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySorted, type Edit, resolveEdits } from '../../src/core/edit.ts';
import { FIGURE, GAP, MARKS, STOP } from '../../src/core/marks.ts';
import { OffsetMap } from '../../src/core/offset-map.ts';
import type { Places } from '../../src/core/places.ts';

const UNIT = fc.constantFrom('а', 'Б', '1', '2', ' ', ' ', '\n', '\t', '.', '-', '\u00a0', '«');
const rows = (places: Places): number[][] =>
  Array.from({ length: places.count }, (_, k) => [places.at(k), places.kind(k)]);

describe('MARKS', () => {
  it('are all but words and the one space between two of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: UNIT, maxLength: 40 }), (text) => {
        const word = (i: number): boolean => /^[\p{L}\d]$/u.test(text[i] ?? '');
        const expected = [...text].flatMap((char, i) =>
          word(i) || (char === ' ' && word(i - 1) && word(i + 1)) ? [] : [i],
        );
        const marks = rows(MARKS.in(text)).filter(([, kind]) => kind !== FIGURE);
        expect(marks.map(([at]) => at)).toEqual(expected);
      }),
      { seed: 33, numRuns: 500 },
    );
  });

  it('tell kinds, and where figures begin', () => {
    expect(rows(MARKS.in('ж12. а  б1 в'))).toEqual([
      [1, FIGURE],
      [3, STOP],
      [4, GAP],
      [6, GAP],
      [7, GAP],
      [9, FIGURE],
    ]);
  });

  it('are carried over edits as if the new text were read anew', () => {
    const edit = fc.record({
      start: fc.nat(40),
      length: fc.nat(4),
      insert: fc.string({ unit: UNIT, maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.string({ unit: UNIT, maxLength: 40 }), fc.array(edit, { maxLength: 8 }), (text, drafts) => {
        const edits: Edit[] = drafts.map(({ start, length, insert }) => {
          const from = Math.min(start, text.length);
          return { start: from, end: Math.min(from + length, text.length), insert, rule: 'test', confidence: 1 };
        });
        const pass = resolveEdits(edits);
        const after = applySorted(text, pass);
        MARKS.in(text);
        MARKS.follow(text, OffsetMap.fromEdits(pass), after);
        const carried = rows(MARKS.in(after));
        MARKS.in(`${after}.`);
        expect(carried).toEqual(rows(MARKS.in(after)));
      }),
      { seed: 34, numRuns: 2000 },
    );
  });
});

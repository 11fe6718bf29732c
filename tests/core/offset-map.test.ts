import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySorted, type Edit, resolveEdits } from '../../src/core/edit.ts';
import { OffsetMap } from '../../src/core/offset-map.ts';

const edit = (start: number, end: number, insert: string): Edit => ({
  start,
  end,
  insert,
  rule: 'test/any',
  confidence: 1,
});

const blows = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 6 }), fc.string({ maxLength: 4 })), {
  maxLength: 8,
});
const text = fc.string({ minLength: 46, maxLength: 46 });

function passOf(raw: readonly (readonly [number, number, string])[], length: number): Edit[] {
  return resolveEdits(
    raw.map(([start, size, insert]) => edit(start, start + size, insert)).filter(({ end }) => end <= length),
  );
}

/** The model: for each character of the new text the offset it had in the old one, -1 for one that was put in. */
function moved(origin: readonly number[], edits: readonly Edit[]): number[] {
  const out = [...origin];
  for (const { start, end, insert } of [...edits].reverse()) {
    out.splice(start, end - start, ...Array.from({ length: insert.length }, () => -1));
  }
  return out;
}

const offsets = (length: number): number[] => Array.from({ length }, (_, i) => i);

function expectAgreement(map: OffsetMap, origin: readonly number[], isExact: boolean): void {
  origin.forEach((from, to) => {
    const [start, end] = map.toSource([to, to + 1]);
    if (from < 0) return;
    expect(start <= from && from < end).toBe(true);
    if (!isExact) return;
    expect([start, end]).toEqual([from, from + 1]);
    expect(map.toTarget([from, from + 1])).toEqual([to, to + 1]);
  });
}

describe('OffsetMap', () => {
  it('maps a kept character to itself, both ways, as a model of one number a character does', () => {
    fc.assert(
      fc.property(text, blows, (raw, pass) => {
        const edits = passOf(pass, raw.length);
        expectAgreement(OffsetMap.fromEdits(edits), moved(offsets(raw.length), edits), true);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it('composes two maps as the model composes two passes', () => {
    fc.assert(
      fc.property(text, blows, blows, (raw, one, two) => {
        const first = passOf(one, raw.length);
        const middle = applySorted(raw, first);
        const second = passOf(two, middle.length);
        const map = OffsetMap.fromEdits(first).compose(OffsetMap.fromEdits(second));
        expectAgreement(map, moved(moved(offsets(raw.length), first), second), false);
        const last = applySorted(middle, second);
        let [rawAt, at] = [0, 0];
        for (let i = 0; i < map.size; i++) {
          const [fromStart, fromEnd, toStart, toEnd] = map.region(i);
          expect(raw.slice(rawAt, fromStart)).toBe(last.slice(at, toStart));
          [rawAt, at] = [fromEnd, toEnd];
        }
        expect(raw.slice(rawAt)).toBe(last.slice(at));
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  it('finds the source of spans in whatever order they are asked for', () => {
    const edits = Array.from({ length: 60 }, (_, i) => edit(5 * i, 5 * i + (i % 4), 'х'.repeat(i % 3)));
    const map = OffsetMap.fromEdits(edits);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 300 }), fc.nat({ max: 40 })), { maxLength: 30 }), (spans) => {
        for (const [start, size] of spans)
          expect(map.toSource([start, start + size])).toEqual(
            OffsetMap.fromEdits(edits).toSource([start, start + size]),
          );
      }),
      { seed: 13, numRuns: 100 },
    );
  });

  it('composes the same whichever pair is composed first', () => {
    const regions = (map: OffsetMap): unknown[] => Array.from({ length: map.size }, (_, i) => map.region(i));
    fc.assert(
      fc.property(text, blows, blows, blows, (raw, one, two, three) => {
        const texts = [raw];
        const maps = [one, two, three].map((pass) => {
          const edits = passOf(pass, texts[texts.length - 1]!.length);
          texts.push(applySorted(texts[texts.length - 1]!, edits));
          return OffsetMap.fromEdits(edits);
        });
        const [a, b, c] = [maps[0]!, maps[1]!, maps[2]!];
        expect(regions(a.compose(b).compose(c))).toEqual(regions(a.compose(b.compose(c))));
      }),
      { seed: 13, numRuns: 300 },
    );
  });

  it('moves many spans as it moves each', () => {
    fc.assert(
      fc.property(text, blows, fc.uniqueArray(fc.nat({ max: 46 }), { maxLength: 16 }), (raw, pass, places) => {
        const map = OffsetMap.fromEdits(passOf(pass, raw.length));
        const sorted = places.sort((a, b) => a - b);
        const spans = sorted
          .slice(0, sorted.length & ~1)
          .flatMap((at, i, all) => (i % 2 === 0 ? [[at, all[i + 1]!] as const] : []));
        const [starts, ends] = [spans.map(([a]) => a), spans.map(([, b]) => b)];
        map.moveToTarget(starts, ends);
        expect(spans.map((_, i) => [starts[i], ends[i]])).toEqual(spans.map((span) => map.toTarget(span)));
      }),
      { seed: 14, numRuns: 500 },
    );
  });

  it('tells which regions went into a cluster, and keeps the notes of the rest', () => {
    const pass = OffsetMap.fromEdits([edit(2, 5, 'x'), edit(7, 7, 'y'), edit(20, 21, '')]);
    const first = OffsetMap.identity.compose(pass, (_from, _to, next) => next + 1);
    const second = OffsetMap.fromEdits([edit(3, 6, 'zz'), edit(10, 11, 'w')]);
    const clusters: number[][] = [];
    const note = (...ranges: number[]): number => 10 * clusters.push(ranges);
    const both = first.compose(second, note);
    expect(clusters).toEqual([
      [0, 2, 0, 1],
      [2, 2, 1, 2],
    ]);
    expect([both.note(0), both.note(1), both.note(2)]).toEqual([10, 20, 3]);
  });

  it('leaves everything where it is when nothing changed', () => {
    expect(OffsetMap.identity.toSource([3, 9])).toEqual([3, 9]);
    expect(OffsetMap.identity.toTarget([3, 9])).toEqual([3, 9]);
    expect(OffsetMap.identity.compose(OffsetMap.identity).size).toBe(0);
  });
});

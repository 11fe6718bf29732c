import { describe, expect, it } from 'vitest';
import { plainObjects } from '../../src/core/plain-objects.ts';
import { spanOf } from '../../src/core/span.ts';
import { clean } from '../../src/index.ts';

const Point = plainObjects<{ readonly x: number; readonly y: string }, [x: number, y: string]>(function (x, y) {
  this.x = x;
  this.y = y;
});

describe('plainObjects', () => {
  it('makes what a literal makes', () => {
    const point = new Point(1, 'а');
    expect(point).toStrictEqual({ x: 1, y: 'а' });
    expect(Object.getPrototypeOf(point)).toBe(Object.prototype);
    expect(Object.keys(point)).toEqual(['x', 'y']);
    expect(structuredClone(point)).toStrictEqual(point);
  });

  it('leaves records as plain as they come back from a file', () => {
    const record = clean('Абай Құнанбаев 1845 жылы туған .\nОл ақын, ол – данышпан . Семейде өмір сүрді .');
    expect(record.edits.length).toBeGreaterThan(0);
    expect(record.entities.length).toBeGreaterThan(0);
    expect(record).toStrictEqual(JSON.parse(JSON.stringify(record)));
  });
});

describe('spanOf', () => {
  it('is the array of both ends, a new one each time', () => {
    expect(spanOf(3, 5)).toStrictEqual([3, 5]);
    expect(spanOf(3, 5)).not.toBe(spanOf(3, 5));
  });
});

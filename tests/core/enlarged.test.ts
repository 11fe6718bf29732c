import { describe, expect, it } from 'vitest';
import { enlarged } from '../../src/core/enlarged.ts';

describe('enlarged', () => {
  it.each([Int32Array, Int16Array, Uint16Array, Uint8Array])('keeps the numbers and the kind: %o', (Column) => {
    const column = Column.of(7, 8, 9);
    const larger = enlarged(column, 6);
    expect(larger).toStrictEqual(Column.of(7, 8, 9, 0, 0, 0));
    expect(larger.buffer).not.toBe(column.buffer);
  });
});

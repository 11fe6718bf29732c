/** Columns of numbers that grow. */
type Column = Int32Array | Int16Array | Uint16Array | Uint8Array;

/** The same column with room for `length` numbers, 0 where none stood. */
export function enlarged<T extends Column>(column: T, length: number): T {
  const larger = new (column.constructor as new (length: number) => T)(length);
  larger.set(column);
  return larger;
}

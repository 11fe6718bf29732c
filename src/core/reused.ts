/** Rows larger than this are not kept for the next text. */
const MOST_KEPT = 1 << 20;

/**
 * Rows to be written anew: those at hand where they are large enough, else new ones with room to spare. A large typed
 * array takes as long to make as some hundred rows to fill, and a text passes through dozens of them.
 */
export function reused(rows: Int32Array, needed: number): Int32Array {
  if (rows.length >= needed && rows.length <= MOST_KEPT) return rows;
  return new Int32Array(needed + (needed >> 1));
}

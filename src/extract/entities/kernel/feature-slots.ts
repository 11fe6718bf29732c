import type { FeatureRows } from '../weight-table.ts';

/** Numbers of 16 bits in a slot: two for the name of a feature, the rest for entries. */
const SLOT = 16;
const ENTRIES = SLOT - 2;

/** Rows of features as the compiled code looks them up: the slot of a name is told by its upper bits. */
export interface FeatureSlots {
  readonly slots: Uint16Array;
  /** How far names are shifted to number their slots. */
  readonly shift: number;
}

/**
 * Lays rows out so that a look-up waits for memory once. A slot that is taken gives way to the next free one; a row of
 * many entries takes several slots. Behind the last slot stands a free one.
 *
 * @param entryOf makes of an entry of the table what is to stand in a slot; never 0, which is none
 */
export function layOutSlots({ buckets, rows }: FeatureRows, entryOf: (entry: number) => number): FeatureSlots {
  const pieces: [name: number, entries: Uint16Array][] = [];
  for (let upper = 0; upper + 1 < buckets.length; upper++)
    for (let at = buckets[upper]!; at < buckets[upper + 1]!; at += 2 + rows[at + 1]!) {
      const entries = rows.subarray(at + 2, at + 2 + rows[at + 1]!);
      const name = ((upper << 16) | rows[at]!) >>> 0;
      for (let from = 0; from < entries.length; from += ENTRIES)
        pieces.push([name, entries.subarray(from, from + ENTRIES)]);
    }
  // At most half full.
  const bits = Math.max(1, Math.ceil(Math.log2(2 * pieces.length + 1)));
  const shift = 32 - bits;
  // Rows at the end may run on.
  const slots = new Uint16Array(((1 << bits) + pieces.length + 1) * SLOT);
  for (const [name, entries] of pieces) {
    let at = (name >>> shift) * SLOT;
    while (slots[at] !== 0 || slots[at + 1] !== 0) at += SLOT;
    slots[at] = name & 0xffff;
    slots[at + 1] = name >>> 16;
    for (const [k, entry] of entries.entries()) slots[at + 2 + k] = entryOf(entry);
  }
  return { slots, shift };
}

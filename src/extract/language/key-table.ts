const FREE = -1;

/** Numbers from 0 on, each in a slot of its own, in open addressing. What is known of a number lies by its slot. */
export class KeyTable {
  readonly size: number;
  readonly #keys: Int32Array;

  /** @param size slots, a power of two, more than numbers will be kept */
  constructor(size: number) {
    this.size = size;
    this.#keys = new Int32Array(size).fill(FREE);
  }

  clear(): void {
    this.#keys.fill(FREE);
  }

  /** The number in a slot, below zero where none is. */
  at(slot: number): number {
    return this.#keys[slot]!;
  }

  /** The slot of a number, or -1. */
  find(key: number): number {
    const slot = this.#slotOf(key);
    return this.#keys[slot] === key ? slot : -1;
  }

  /** The slot of a number, which is kept from now on. */
  add(key: number): number {
    const slot = this.#slotOf(key);
    this.#keys[slot] = key;
    return slot;
  }

  #slotOf(key: number): number {
    const keys = this.#keys;
    const wrap = this.size - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 16) & wrap;
    while (keys[slot] !== key && keys[slot] !== FREE) slot = (slot + 1) & wrap;
    return slot;
  }
}

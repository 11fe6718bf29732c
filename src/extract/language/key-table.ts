const FREE = -1;

/** Numbers from 0 on, each in a slot of its own, in open addressing. What is known of a number lies by its slot. */
export class KeyTable {
  readonly size: number;
  readonly #keys: Int32Array;
  /** The slots that are taken, in the order in which they were. */
  readonly #taken: Int32Array;
  #count = 0;

  /** @param size slots, a power of two, more than numbers will be kept */
  constructor(size: number) {
    this.size = size;
    this.#keys = new Int32Array(size).fill(FREE);
    this.#taken = new Int32Array(size);
  }

  /** How many numbers are kept. */
  get count(): number {
    return this.#count;
  }

  /** The slot of the number that came as the `nth`. */
  slot(nth: number): number {
    return this.#taken[nth]!;
  }

  clear(): void {
    for (let nth = 0; nth < this.#count; nth++) this.#keys[this.#taken[nth]!] = FREE;
    this.#count = 0;
  }

  /** The number in a slot that is taken. */
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
    if (this.#keys[slot] === FREE) {
      this.#keys[slot] = key;
      this.#taken[this.#count++] = slot;
    }
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

import type { EditRecord } from '../core/edit.ts';

/** How many edits each rule made, in the order of their names; an edit that several made (`a+b`) counts for each. */
export function countEdits(edits: readonly EditRecord[]): Record<string, number> {
  const tally = new Tally();
  for (let i = 0; i < edits.length; i++) tally.add(edits[i]!.rule, 1);
  return tally.parted().sorted();
}

/** How often each of a few names was met: they are so few that looking through them is quicker than hashing. */
class Tally {
  readonly #names: string[] = [];
  readonly #times: number[] = [];
  /** Where the last name stands: the next one is often the same. */
  #last = 0;
  #isParted = true;

  add(name: string, times: number): void {
    const i = this.#last < this.#names.length && this.#names[this.#last] === name ? this.#last : this.#find(name);
    this.#times[i] = this.#times[i]! + times;
    this.#last = i;
  }

  /** Where a name stands; a new one comes last. */
  #find(name: string): number {
    const names = this.#names;
    for (let i = 0; i < names.length; i++) if (names[i] === name) return i;
    if (name.includes('+')) this.#isParted = false;
    this.#times.push(0);
    return names.push(name) - 1;
  }

  /** The same with names that stand for several (`a+b`) counted for each of them. */
  parted(): Tally {
    if (this.#isParted) return this;
    const out = new Tally();
    for (let i = 0; i < this.#names.length; i++)
      for (const one of this.#names[i]!.split('+')) out.add(one, this.#times[i]!);
    return out;
  }

  /** The counts by name, in order. */
  sorted(): Record<string, number> {
    const names = this.#names;
    const times = this.#times;
    for (let i = 1; i < names.length; i++) {
      const [name, count] = [names[i]!, times[i]!];
      let at = i;
      for (; at > 0 && names[at - 1]! > name; at--) {
        names[at] = names[at - 1]!;
        times[at] = times[at - 1]!;
      }
      names[at] = name;
      times[at] = count;
    }
    const counts: Record<string, number> = {};
    for (let i = 0; i < names.length; i++) counts[names[i]!] = times[i]!;
    return counts;
  }
}

import type { RuleTally } from '../core/edit-log.ts';

/** How often each of a few names was met: they are so few that looking through them is quicker than hashing. */
export class EditCounts implements RuleTally {
  readonly #names: string[] = [];
  readonly #times: number[] = [];

  add(name: string, times: number): void {
    const names = this.#names;
    let i = 0;
    while (i < names.length && names[i] !== name) i++;
    if (i === names.length) {
      names.push(name);
      this.#times.push(times);
    } else this.#times[i]! += times;
  }

  /** The counts by name, in order, so that equal counts read equal. */
  sorted(): Record<string, number> {
    this.#sort();
    const counts: Record<string, number> = {};
    for (let i = 0; i < this.#names.length; i++) counts[this.#names[i]!] = this.#times[i]!;
    return counts;
  }

  #sort(): void {
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
  }
}

import { COUNTRY_FORMS } from '../../kazakh/names/countries.ts';
import { nameLists } from '../../kazakh/names/index.ts';
import type { EntityFound, EntityType, Name } from './mention.ts';
import { maySamePerson, type PersonName, readPersonName } from './person-name.ts';
import { isSpellingVariant } from './spelling.ts';

/** Mentions with one class and one base form, before the groups of one thing are joined. */
interface Group {
  readonly type: EntityType;
  readonly base: string;
  readonly key: string;
  readonly mentions: number[];
}

/**
 * Joins mentions of one thing: equal base forms, a surname with its full name or initials, an abbreviation with what
 * it stands for (known, or declared in brackets), one name in two spellings. Two people of one surname with
 * different initials stay two.
 *
 * @param entities in the order of the text
 * @returns names in the order of their first mention; `mentions` are indices into `entities`
 */
export function joinNames(entities: readonly EntityFound[]): Name[] {
  const groups = groupByBase(entities);
  const sets = new Sets(groups.length);
  joinAbbreviations(entities, groups, sets);
  joinPersons(groups, sets);
  joinSpellings(groups, sets);
  return sets.lists().map((members) => toName(members.map((i) => groups[i]!)));
}

/** For each entity the index of its name. */
export function nameIndices(names: readonly Name[], count: number): Int32Array {
  const out = new Int32Array(count).fill(-1);
  names.forEach(({ mentions }, i) => {
    for (const mention of mentions) out[mention] = i;
  });
  return out;
}

/** Case, blanks and dashes tell no names apart. */
const fold = (base: string): string =>
  base.toLowerCase().replace(/[‑–—]/gu, '-').replace(/\.\s+/gu, '.').replace(/\s+/gu, ' ');

function groupByBase(entities: readonly EntityFound[]): Group[] {
  const byKey = new Map<string, Group>();
  entities.forEach(({ type, base }, i) => {
    const key = fold(base);
    const group = byKey.get(`${type} ${key}`);
    if (group === undefined) byKey.set(`${type} ${key}`, { type, base, key, mentions: [i] });
    else group.mentions.push(i);
  });
  return [...byKey.values()];
}

function toName(groups: readonly Group[]): Name {
  // The fullest form is the name; of equals the one met most often, then first.
  const sorted = [...groups].sort((a, b) => b.base.length - a.base.length || b.mentions.length - a.mentions.length);
  const [first] = sorted;
  const aliases = sorted.slice(1).map(({ base }) => base);
  const mentions = groups.flatMap((group) => group.mentions).sort((a, b) => a - b);
  return { type: first!.type, name: first!.base, aliases, mentions };
}

/** Joins `БҰҰ` with `Біріккен Ұлттар Ұйымы`, `Қазақстан` with `Қазақстан Республикасы`. */
function joinAbbreviations(entities: readonly EntityFound[], groups: readonly Group[], sets: Sets): void {
  const byKey = new Map(groups.map((group, i) => [`${group.type} ${group.key}`, i]));
  for (const { short, long, type } of nameLists().abbreviations) {
    const a = byKey.get(`${type} ${fold(short)}`);
    const b = byKey.get(`${type} ${fold(long)}`);
    if (a !== undefined && b !== undefined) sets.join(a, b);
  }
  for (const line of COUNTRY_FORMS.trim().split('\n')) {
    const [a, b] = line.split('|').map((form) => byKey.get(`GPE ${form}`));
    if (a !== undefined && b !== undefined) sets.join(a, b);
  }
  for (let i = 1; i < entities.length; i++) {
    const [before, after] = [entities[i - 1]!, entities[i]!];
    if (before.type !== after.type || after.span[0] - before.span[1] !== 2) continue;
    if (!abbreviates(after.base, before.base) && !abbreviates(before.base, after.base)) continue;
    sets.join(byKey.get(`${before.type} ${fold(before.base)}`)!, byKey.get(`${after.type} ${fold(after.base)}`)!);
  }
}

/** Whether `short` is written in capitals that begin words of `long`, in order. */
export function abbreviates(short: string, long: string): boolean {
  if (!/^\p{Lu}[\p{Lu}\p{Ll}]{1,8}$/u.test(short) || !/\p{Lu}.*\p{Lu}/u.test(short)) return false;
  const words = long.toLowerCase().split(/[\s-]+/u);
  if (words.length < 2) return false;
  const letters = [...short].filter((letter) => letter !== letter.toLowerCase()).map((letter) => letter.toLowerCase());
  let at = 0;
  for (const letter of letters) {
    while (at < words.length && !words[at]!.startsWith(letter)) at++;
    if (at++ >= words.length) return false;
  }
  return true;
}

function joinPersons(groups: readonly Group[], sets: Sets): void {
  const persons = groups.map(({ type, base }) => (type === 'PERSON' ? readPersonName(base) : null));
  const bySurname = new Map<string, number[]>();
  const byGiven = new Map<string, number[]>();
  persons.forEach((person, i) => {
    if (person === null) return;
    push(bySurname, person.surname, i);
    for (const name of person.given) push(byGiven, name, i);
  });
  for (const members of bySurname.values()) joinCompatible(members, persons, sets);
  groups.forEach(({ type, key }, i) => {
    if (type !== 'PERSON' || persons[i] !== null) return;
    const owners = bySurname.get(key) ?? byGiven.get(key) ?? [];
    // A bare surname is joined where all that bear it are one person.
    if (owners.length > 0 && owners.every((owner) => sets.same(owner, owners[0]!))) sets.join(i, owners[0]!);
  });
}

/** Joins two forms of one surname where all that may be the one may be the other: `М. Әуезов` of two is neither. */
function joinCompatible(members: readonly number[], persons: readonly (PersonName | null)[], sets: Sets): void {
  if (members.length > LARGEST_BLOCK) return;
  const fits = (a: number, b: number): boolean => maySamePerson(persons[a]!, persons[b]!);
  for (const a of members)
    for (const b of members)
      if (a < b && fits(a, b) && members.every((c) => fits(a, c) === fits(b, c))) sets.join(a, b);
}

/** Joins spellings that differ by one letter, where not both are known names. */
function joinSpellings(groups: readonly Group[], sets: Sets): void {
  const { words, phrases } = nameLists();
  const isListed = (key: string): boolean => words.has(key) || phrases.has(key);
  const blocks = new Map<string, number[]>();
  groups.forEach(({ type, key }, i) => {
    if (key.length >= 6) push(blocks, `${type} ${key.slice(0, 2)} ${key.split(' ').length}`, i);
  });
  for (const block of blocks.values()) {
    if (block.length > LARGEST_BLOCK) continue;
    for (const a of block)
      for (const b of block) {
        if (a >= b) continue;
        const [x, y] = [groups[a]!, groups[b]!];
        if (!(isListed(x.key) && isListed(y.key)) && isSpellingVariant(x.key, y.key)) sets.join(a, b);
      }
  }
}

/** Comparing all pairs stays cheap; a text with more names that begin alike is no essay. */
const LARGEST_BLOCK = 60;

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Disjoint sets of groups. */
class Sets {
  readonly #parent: Int32Array;

  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, i) => i);
  }

  #root(i: number): number {
    let at = i;
    while (this.#parent[at] !== at) at = this.#parent[at]!;
    this.#parent[i] = at;
    return at;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.#root(a), this.#root(b)];
    this.#parent[Math.max(x, y)] = Math.min(x, y);
  }

  same(a: number, b: number): boolean {
    return this.#root(a) === this.#root(b);
  }

  /** Members of each set, sets in the order of their first member. */
  lists(): number[][] {
    const byRoot = new Map<number, number[]>();
    for (let i = 0; i < this.#parent.length; i++) {
      const root = this.#root(i);
      const list = byRoot.get(root);
      if (list === undefined) byRoot.set(root, [i]);
      else list.push(i);
    }
    return [...byRoot.values()];
  }
}

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
  const groups = new Groups(entities);
  const sets = new Sets(groups.list.length);
  joinAbbreviations(entities, groups, sets);
  joinPersons(groups, sets);
  joinSpellings(groups.list, sets);
  return sets.lists().map((members) => toName(members.map((i) => groups.list[i]!)));
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

/** The groups of a text's entities, and which entity is in which. */
class Groups {
  readonly list: Group[] = [];
  /** The group of each entity. */
  readonly of: Int32Array;
  readonly #byBase: NamesByType<number> = new Map();
  readonly #byKey: NamesByType<number> = new Map();

  constructor(entities: readonly EntityFound[]) {
    this.of = Int32Array.from(entities, ({ type, base }, i) => {
      // The same base again is not folded again.
      const index = namesOf(this.#byBase, type).get(base) ?? this.#add(type, base);
      this.list[index]!.mentions.push(i);
      return index;
    });
  }

  /** The group of a folded base, if there is one. */
  find(type: string, key: string): number | undefined {
    return this.#byKey.get(type)?.get(key);
  }

  #add(type: EntityType, base: string): number {
    const key = fold(base);
    const byKey = namesOf(this.#byKey, type);
    const index = byKey.get(key) ?? this.list.push({ type, base, key, mentions: [] }) - 1;
    byKey.set(key, index);
    namesOf(this.#byBase, type).set(base, index);
    return index;
  }
}

type NamesByType<T> = Map<string, Map<string, T>>;

function namesOf<T>(all: NamesByType<T>, type: string): Map<string, T> {
  let names = all.get(type);
  if (names === undefined) {
    names = new Map();
    all.set(type, names);
  }
  return names;
}

function toName(groups: readonly Group[]): Name {
  const [only] = groups;
  if (groups.length === 1) return { type: only!.type, name: only!.base, aliases: [], mentions: only!.mentions };
  // The fullest form is the name; of equals the one met most often, then first.
  const sorted = [...groups].sort((a, b) => b.base.length - a.base.length || b.mentions.length - a.mentions.length);
  const [first] = sorted;
  const aliases = sorted.slice(1).map(({ base }) => base);
  const mentions = groups.flatMap((group) => group.mentions).sort((a, b) => a - b);
  return { type: first!.type, name: first!.base, aliases, mentions };
}

let known: NamesByType<string[]> | undefined;

/** For a known name, folded, the known names of the same thing, folded: for `бұұ`, `біріккен ұлттар ұйымы`. */
function knownForms(): NamesByType<string[]> {
  if (known !== undefined) return known;
  known = new Map();
  for (const { short, long, type } of nameLists().abbreviations) push(namesOf(known, type), fold(short), fold(long));
  for (const line of COUNTRY_FORMS.trim().split('\n')) {
    const [name, full] = line.split('|');
    if (name !== undefined && full !== undefined) push(namesOf(known, 'GPE'), name, full);
  }
  return known;
}

/** Joins `БҰҰ` with `Біріккен Ұлттар Ұйымы`, `Қазақстан` with `Қазақстан Республикасы`. */
function joinAbbreviations(entities: readonly EntityFound[], groups: Groups, sets: Sets): void {
  const forms = knownForms();
  for (const [i, { type, key }] of groups.list.entries())
    for (const form of forms.get(type)?.get(key) ?? []) {
      const other = groups.find(type, form);
      if (other !== undefined) sets.join(i, other);
    }
  for (let i = 1; i < entities.length; i++) {
    const [before, after] = [entities[i - 1]!, entities[i]!];
    if (before.type !== after.type || after.span[0] - before.span[1] !== 2) continue;
    if (abbreviates(after.base, before.base) || abbreviates(before.base, after.base))
      sets.join(groups.of[i - 1]!, groups.of[i]!);
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

function joinPersons(groups: Groups, sets: Sets): void {
  const persons = groups.list.map(({ type, base }) => (type === 'PERSON' ? readPersonName(base) : null));
  const bySurname = new Map<string, number[]>();
  const byGiven = new Map<string, number[]>();
  persons.forEach((person, i) => {
    if (person === null) return;
    push(bySurname, person.surname, i);
    for (const name of person.given) push(byGiven, name, i);
  });
  for (const members of bySurname.values()) joinCompatible(members, persons, sets);
  groups.list.forEach(({ type, key }, i) => {
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
    if (key.length >= 6) push(blocks, `${type} ${key.slice(0, 2)} ${countWords(key)}`, i);
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

function countWords(key: string): number {
  let count = 1;
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) count++;
  return count;
}

/** Comparing all pairs stays cheap; a text with more names that begin alike is no essay. */
const LARGEST_BLOCK = 60;

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
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

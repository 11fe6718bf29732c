import { DisjointSets } from './disjoint-sets.ts';
import type { EntityFound, Name } from './mention.ts';
import { mayAbbreviate, type NameForm, NameForms, type Sign } from './name-forms.ts';
import { maySamePerson, type PersonName } from './person-name.ts';
import { isSpellingVariant } from './spelling.ts';

/** Mentions with one class and one base form, before the groups of one thing are joined. */
interface Group {
  /** That of the first mention. */
  readonly form: NameForm;
  readonly mentions: number[];
}

const forms: NameForms = new NameForms();

/**
 * Joins mentions of one thing: equal base forms, a surname with its full name or initials, an abbreviation with what
 * it stands for (known, or declared in brackets), one name in two spellings. Two people of one surname with
 * different initials stay two.
 *
 * @param entities in the order of the text
 * @returns names in the order of their first mention; `mentions` are indices into `entities`
 */
export function joinNames(entities: readonly EntityFound[]): Name[] {
  const { list, sets } = new Groups(entities);
  joinKnown(list, sets);
  joinPersons(list, sets);
  joinSpellings(list, sets);
  return namesOf(list, sets);
}

/** For each entity the index of its name. */
export function nameIndices(names: readonly Name[], count: number): Int32Array {
  const out = new Int32Array(count).fill(-1);
  names.forEach(({ mentions }, i) => {
    for (const mention of mentions) out[mention] = i;
  });
  return out;
}

/** The groups of a text's entities; those that stand for each other side by side are joined. */
class Groups {
  readonly list: Group[] = [];
  readonly sets: DisjointSets = new DisjointSets();

  constructor(entities: readonly EntityFound[]) {
    forms.beginText();
    let last: NameForm | undefined;
    let lastGroup = -1;
    for (let i = 0; i < entities.length; i++) {
      const form = forms.of(entities[i]!);
      const group = this.#add(form, i);
      if (last !== undefined && isDeclared(last, form, entities[i - 1]!, entities[i]!))
        this.sets.join(lastGroup, group);
      last = form;
      lastGroup = group;
    }
  }

  /** Puts a mention with the others of its form; the number of its group. */
  #add(form: NameForm, mention: number): number {
    const known = forms.noted(form.sign);
    if (known >= 0) {
      this.list[known]!.mentions.push(mention);
      return known;
    }
    this.list.push({ form, mentions: [mention] });
    const group = this.sets.add();
    forms.note(form.sign, group);
    return group;
  }
}

/** Whether one of two mentions side by side abbreviates the other: `Дала зерттеу орталығы (ДЗО)`. */
function isDeclared(before: NameForm, after: NameForm, first: EntityFound, second: EntityFound): boolean {
  if (!before.mayAbbreviate && !after.mayAbbreviate) return false;
  if (before.type !== after.type || second.span[0] - first.span[1] !== 2) return false;
  return (
    (after.mayAbbreviate && spells(after.base, before.base)) ||
    (before.mayAbbreviate && spells(before.base, after.base))
  );
}

/** The names, in the order of their first groups. */
function namesOf(groups: readonly Group[], sets: DisjointSets): Name[] {
  const names: Name[] = [];
  const joined = joinedGroups(groups, sets);
  for (let i = 0; i < groups.length; i++) {
    if (!sets.isFirst(i)) continue;
    const members = joined.get(i);
    names.push(members === undefined ? nameOf(groups[i]!, [], groups[i]!.mentions) : toName(members));
  }
  return names;
}

/** Of each group that others have joined, by its number: it and the others. Most are alone. */
function joinedGroups(groups: readonly Group[], sets: DisjointSets): ReadonlyMap<number, readonly Group[]> {
  const joined = new Map<number, Group[]>();
  for (let i = 0; i < groups.length; i++) {
    if (sets.isFirst(i)) continue;
    const first = sets.first(i);
    if (!joined.has(first)) joined.set(first, [groups[first]!]);
    joined.get(first)!.push(groups[i]!);
  }
  return joined;
}

function toName(groups: readonly Group[]): Name {
  // The fullest form is the name; of equals the one met most often, then first.
  const sorted = [...groups].sort(
    (a, b) => b.form.base.length - a.form.base.length || b.mentions.length - a.mentions.length,
  );
  const aliases: string[] = [];
  const mentions: number[] = [];
  for (let i = 0; i < sorted.length; i++) {
    if (i > 0) aliases.push(sorted[i]!.form.base);
    for (const mention of sorted[i]!.mentions) mentions.push(mention);
  }
  return nameOf(
    sorted[0]!,
    aliases,
    mentions.sort((a, b) => a - b),
  );
}

function nameOf({ form }: Group, aliases: readonly string[], mentions: readonly number[]): Name {
  return { type: form.type, name: form.base, aliases, mentions };
}

/** Joins `БҰҰ` with `Біріккен Ұлттар Ұйымы`, `Қазақстан` with `Қазақстан Республикасы`. */
function joinKnown(groups: readonly Group[], sets: DisjointSets): void {
  for (let i = 0; i < groups.length; i++) {
    const { others } = groups[i]!.form;
    if (others === null) continue;
    for (const sign of others) {
      const other = forms.noted(sign);
      if (other >= 0) sets.join(i, other);
    }
  }
}

/** Whether `short` is written in capitals that begin words of `long`, in order. */
export function abbreviates(short: string, long: string): boolean {
  return mayAbbreviate(short) && spells(short, long);
}

const PARTS = /[\s-]/u;

/** Whether words of `name`, of which there are two at least, begin with the capitals of `short`, in order. */
function spells(short: string, name: string): boolean {
  if (!PARTS.test(name)) return false;
  const long = name.toLowerCase();
  let at = 0;
  for (const letter of short) {
    const small = letter.toLowerCase();
    if (small === letter) continue;
    while (at < long.length && !long.startsWith(small, at)) at = nextWord(long, at);
    if (at >= long.length) return false;
    at = nextWord(long, at);
  }
  return true;
}

/** Where the word behind the one at `at` begins; the end of the text where none does. */
function nextWord(text: string, at: number): number {
  GAP.lastIndex = at;
  return GAP.test(text) ? GAP.lastIndex : text.length;
}

const GAP = /[\s-]+/gu;

function joinPersons(groups: readonly Group[], sets: DisjointSets): void {
  const bySurname = new Alike();
  const byGiven = new Alike();
  for (let i = 0; i < groups.length; i++) {
    const { person, surname, given } = groups[i]!.form;
    if (person === null) continue;
    bySurname.add(surname, i);
    for (let k = 0; k < given.length; k++) byGiven.add(given[k]!, i);
  }
  for (const members of bySurname.blocks()) joinCompatible(members, groups, sets);
  for (let i = 0; i < groups.length; i++) {
    const { type, person, surname, given } = groups[i]!.form;
    if (type !== 'PERSON' || person !== null) continue;
    const bearers = bySurname.with(surname);
    const owners = bearers.length > 0 ? bearers : byGiven.with(given[0]!);
    // A bare surname is joined where all that bear it are one person.
    if (owners.length > 0 && owners.every((owner) => sets.same(owner, owners[0]!))) sets.join(i, owners[0]!);
  }
}

/** Groups of a text that have a sign in common. Most signs have one group: they are noted, and no list is made. */
class Alike {
  readonly #lists: Map<Sign, number[]> = new Map();

  add(sign: Sign, group: number): void {
    const first = forms.noted(sign);
    if (first < 0) forms.note(sign, group);
    else if (this.#lists.has(sign)) this.#lists.get(sign)!.push(group);
    else this.#lists.set(sign, [first, group]);
  }

  /** All groups with the sign, in order. */
  with(sign: Sign): readonly number[] {
    const first = forms.noted(sign);
    return first < 0 ? NOBODY : (this.#lists.get(sign) ?? [first]);
  }

  /** The groups of each sign that two have at least. */
  blocks(): Iterable<readonly number[]> {
    return this.#lists.values();
  }
}

const NOBODY: readonly number[] = [];

/** Joins two forms of one surname where all that may be the one may be the other: `М. Әуезов` of two is neither. */
function joinCompatible(members: readonly number[], groups: readonly Group[], sets: DisjointSets): void {
  if (members.length > LARGEST_BLOCK) return;
  const person = (i: number): PersonName => groups[i]!.form.person!;
  const fits = (a: number, b: number): boolean => maySamePerson(person(a), person(b));
  for (const a of members)
    for (const b of members)
      if (a < b && fits(a, b) && members.every((c) => fits(a, c) === fits(b, c))) sets.join(a, b);
}

/** Joins spellings that differ by one letter, where not both are known names. */
function joinSpellings(groups: readonly Group[], sets: DisjointSets): void {
  const alike = new Alike();
  for (let i = 0; i < groups.length; i++) {
    const { likeness } = groups[i]!.form;
    if (likeness >= 0) alike.add(likeness, i);
  }
  for (const block of alike.blocks()) {
    if (block.length > LARGEST_BLOCK) continue;
    for (const a of block)
      for (const b of block) {
        if (a >= b) continue;
        const [x, y] = [groups[a]!.form, groups[b]!.form];
        if (!(x.isListed && y.isListed) && isSpellingVariant(x.key, y.key)) sets.join(a, b);
      }
  }
}

/** Comparing all pairs stays cheap; a text with more names that begin alike is no essay. */
const LARGEST_BLOCK = 60;

import { compact } from '../../core/compact.ts';
import { enlarged } from '../../core/enlarged.ts';
import { ownCopy } from '../../core/own-copy.ts';
import { COUNTRY_FORMS } from '../../kazakh/names/countries.ts';
import { nameLists } from '../../kazakh/names/index.ts';
import { FoundEntity } from './found-entity.ts';
import type { EntityFound, EntityType } from './mention.ts';
import { type PersonName, readPersonName } from './person-name.ts';

/** Something that names have in common, by its number. A text notes a number on it, which holds for that text alone. */
export type Sign = number;

/** What a name tells by itself, before it is held against others. */
export interface NameForm {
  readonly type: EntityType;
  readonly base: string;
  /** The base with its case, blanks and dashes made alike: they tell no names apart. */
  readonly key: string;
  /** The same for all names of one type and key. */
  readonly sign: Sign;
  /** Spellings of one name are alike in this; -1 for names too short to be told apart by one letter. */
  readonly likeness: Sign;
  readonly isListed: boolean;
  /** In capitals that may begin the words of a longer name. */
  readonly mayAbbreviate: boolean;
  /** Signs of other names of the same thing: for `БҰҰ` that of `Біріккен Ұлттар Ұйымы`; null for most, with none. */
  readonly others: readonly Sign[] | null;
  /** Null for one word, which may be a surname or a given name, and for what is no person. */
  readonly person: PersonName | null;
  /** Those of a person's surname and given names; one word is read as both. -1 and none for what is no person. */
  readonly surname: Sign;
  readonly given: readonly Sign[];
  /** A form with the same base and another type. */
  readonly next: NameForm | undefined;
  /** How often all forms had been forgotten when it was made: signs hold good until then. */
  readonly era: number;
}

/** Names kept; a full memory begins anew. */
const ROOM = 1 << 13;

/** Forms of names met before: names come again and again, in one text and from text to text. */
export class NameForms {
  readonly #kept: Map<string, NameForm> = new Map();
  readonly #signs: Map<string, Sign> = new Map();
  /** Of each sign the text that noted a number on it last, and the number. */
  #notes: Int32Array = new Int32Array(1024);
  #count = 0;
  #text = 0;
  #era = 0;

  /** Forgets what was noted, and all forms where there are too many. */
  beginText(): void {
    this.#text++;
    if (this.#count < ROOM) return;
    this.#kept.clear();
    this.#signs.clear();
    this.#notes.fill(0);
    this.#count = 0;
    this.#era++;
  }

  /** What the name of an entity tells. */
  of(entity: EntityFound): NameForm {
    const name = FoundEntity.nameOf(entity);
    if (name === undefined) return this.#find(entity.type, entity.base);
    if (name.form?.era !== this.#era) name.form = this.#find(entity.type, entity.base);
    return name.form;
  }

  #find(type: EntityType, base: string): NameForm {
    let form = this.#kept.get(base);
    while (form !== undefined && form.type !== type) form = form.next;
    return form ?? this.#keep(type, base);
  }

  /** The number that this text noted, or -1. */
  noted(sign: Sign): number {
    return this.#notes[2 * sign] === this.#text ? this.#notes[2 * sign + 1]! : -1;
  }

  note(sign: Sign, number: number): void {
    this.#notes[2 * sign] = this.#text;
    this.#notes[2 * sign + 1] = number;
  }

  #keep(type: EntityType, written: string): NameForm {
    const base = ownCopy(written);
    this.#count++;
    const form = this.#read(type, base);
    this.#kept.set(base, form);
    return form;
  }

  #read(type: EntityType, base: string): NameForm {
    const { words, phrases } = nameLists();
    const key = fold(base);
    const sign = signOf(type, key);
    const likeness = `~${type} ${key.slice(0, 2)} ${countWords(key)}`;
    const person = type === 'PERSON' ? readPersonName(base) : null;
    return {
      type,
      base,
      key,
      sign: this.#sign(sign),
      likeness: key.length < ENOUGH ? -1 : this.#sign(likeness),
      isListed: words.has(key) || phrases.has(key),
      mayAbbreviate: mayAbbreviate(base),
      others:
        knownForms()
          .get(sign)
          ?.map((other) => this.#sign(other)) ?? null,
      person,
      surname: type === 'PERSON' ? this.#sign(`surname ${person?.surname ?? key}`) : -1,
      given: type === 'PERSON' ? (person?.given ?? [key]).map((name) => this.#sign(`given ${name}`)) : NONE,
      next: this.#kept.get(base),
      era: this.#era,
    };
  }

  #sign(name: string): Sign {
    let sign = this.#signs.get(name);
    if (sign === undefined) {
      sign = this.#signs.size;
      this.#signs.set(name, sign);
      if (2 * sign >= this.#notes.length) this.#notes = enlarged(this.#notes, 2 * this.#notes.length);
    }
    return sign;
  }
}

const NONE: readonly Sign[] = [];

/** Fewer letters are too few to be told apart by one. */
const ENOUGH = 6;

const SHORT_NAME: RegExp = compact(/^\p{Lu}[\p{Lu}\p{Ll}]{1,8}$/u);
const TWO_CAPITALS: RegExp = compact(/\p{Lu}.*\p{Lu}/u);

/** Whether a name is short and has two capitals at least. */
export const mayAbbreviate = (name: string): boolean => SHORT_NAME.test(name) && TWO_CAPITALS.test(name);

const DASHES = /[‑–—]/gu;
const AFTER_STOP = /\.\s+/gu;
const BLANKS = /\s+/gu;

/** Without one of these nothing but case is folded. */
const UNEVEN = /[‑–—]|\.\s|[^\S ]| {2}/u;

function fold(base: string): string {
  const small = base.toLowerCase();
  if (!UNEVEN.test(small)) return small;
  return small.replace(DASHES, '-').replace(AFTER_STOP, '.').replace(BLANKS, ' ');
}

const signOf = (type: string, key: string): string => `${type} ${key}`;

function countWords(key: string): number {
  let count = 1;
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) count++;
  return count;
}

let known: Map<string, string[]> | undefined;

/** For the sign of a known name those of the known names of the same thing. */
function knownForms(): ReadonlyMap<string, readonly string[]> {
  if (known !== undefined) return known;
  known = new Map();
  for (const { short, long, type } of nameLists().abbreviations) link(known, type, fold(short), fold(long));
  for (const line of COUNTRY_FORMS.trim().split('\n')) {
    const [name, full] = line.split('|');
    if (name !== undefined && full !== undefined) link(known, 'GPE', name, full);
  }
  return known;
}

function link(forms: Map<string, string[]>, type: string, from: string, to: string): void {
  const sign = signOf(type, from);
  const list = forms.get(sign);
  if (list === undefined) forms.set(sign, [signOf(type, to)]);
  else list.push(signOf(type, to));
}

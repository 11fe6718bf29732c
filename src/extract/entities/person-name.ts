/** The parts of a person's name: `Н.Ә. Назарбаев`, `Лебедева М.М`, `Мұхтар Әуезов`. Lower case. */
export interface PersonName {
  readonly surname: string;
  /** First letters in order, of initials or of given names. */
  readonly initials: string;
  /** Given names written out; empty where only initials stand. */
  readonly given: readonly string[];
}

const SURNAME_END = /(?:ов|ев|ёв|ова|ева|ёва|ин|ина|[сц]кий|[сц]кая|енко)$/u;
const PATRONYMIC = /(?:ұлы|қызы|вич|вна)$/u;

/** Reads a name in its base form; null for one word, which may be a surname or a given name. */
export function readPersonName(base: string): PersonName | null {
  const parts = base
    .toLowerCase()
    .split(/[\s.]+/u)
    .filter((part) => part !== '');
  const letters = parts.filter((part) => part.length === 1);
  const words = parts.filter((part) => part.length > 1);
  if (words.length === 0 || parts.length === 1) return null;
  if (letters.length > 0) {
    const surname = words[words.length - 1]!;
    return { surname, initials: letters.join(''), given: words.slice(0, -1) };
  }
  const last = words[words.length - 1]!;
  // Surname first: `Назарбаев Нұрсұлтан`.
  const turned = SURNAME_END.test(words[0]!) && !SURNAME_END.test(last) && !PATRONYMIC.test(last);
  const surname = turned ? words[0]! : last;
  const given = turned ? words.slice(1) : words.slice(0, -1);
  return { surname, initials: given.map((word) => word.charAt(0)).join(''), given };
}

/** Whether two names may be one person's: one surname, no initial and no given name against another. */
export function maySamePerson(a: PersonName, b: PersonName): boolean {
  if (a.surname !== b.surname) return false;
  const n = Math.min(a.initials.length, b.initials.length);
  if (a.initials.slice(0, n) !== b.initials.slice(0, n)) return false;
  for (let i = 0; i < Math.min(a.given.length, b.given.length); i++) if (a.given[i] !== b.given[i]) return false;
  return true;
}

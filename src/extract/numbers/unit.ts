import { CAPITALISED } from '../../core/tokens.ts';
import { CURRENCY_OWNERS, CURRENCY_TAILS } from '../../kazakh/currencies.ts';
import { LAST_CLASS } from '../../kazakh/numbered-bodies.ts';
import {
  ANGLE_WORDS,
  CELSIUS_WORDS,
  PAIRED_UNITS,
  PER_SIGNS,
  POWERS,
  UNIT_OR_CLASS,
  UNITS,
} from '../../kazakh/units.ts';
import {
  AFTER_NUMBER,
  type Case,
  CURRENCY,
  caseOf,
  NUMERAL,
  PERCENT,
  type Sense,
  UNIT,
  UNIT_OPENS,
} from './lexicon.ts';
import { isHyphen, type Reader } from './reader.ts';
import { particleEnd, suffixAt } from './suffix.ts';

export type UnitKind = 'percent' | 'money' | 'quantity';

/** A unit after a number, with its endings. */
export interface Unit {
  readonly end: number;
  readonly kind: UnitKind;
  /** `%`, ISO 4217 or UCUM. */
  readonly code: string;
  /** How many of it make the coded unit. */
  readonly per: number;
  readonly case: Case;
  /** -дай in the unit: `теңгедей`. */
  readonly about: boolean;
}

/** Reads the unit that begins at token `i`. */
export function unitAt(r: Reader, i: number): Unit | null {
  if (!(r.mask(i) & UNIT_OPENS) || !r.joined(i)) return null;
  return percentAt(r, i) ?? moneyAt(r, i) ?? quantityAt(r, i);
}

const PER_MILLE = 0x2030;

function percentAt(r: Reader, i: number): Unit | null {
  if (r.mark(i) === PER_MILLE) return signUnit(r, i + 1, 'percent', '[ppth]', '‰');
  const sense = r.sense(i, PERCENT);
  if (sense === undefined) return null;
  return r.isMark(i) ? signUnit(r, i + 1, 'percent', '%', '%') : wordUnit(r, i + 1, 'percent', sense);
}

function wordUnit(r: Reader, end: number, kind: UnitKind, sense: Sense, code: string = sense.code): Unit {
  const about = sense.form === 'about';
  return { end: particleEnd(r, end), kind, code, per: kind === 'money' ? sense.value : 1, case: sense.case, about };
}

/** Signs and abbreviations take endings by a hyphen or a bare blank. */
function signUnit(r: Reader, end: number, kind: UnitKind, code: string, stem: string): Unit {
  const suffix = suffixAt(r, end, stem);
  if (suffix === null || suffix.form === 'ordinal') return { end, kind, code, per: 1, case: 'nom', about: false };
  return { end: suffix.end, kind, code, per: 1, case: suffix.case, about: suffix.form === 'about' };
}

function moneyAt(r: Reader, i: number): Unit | null {
  const owner = CURRENCY_OWNERS[r.word(i)];
  const at = owner === undefined ? i : i + 1;
  const sense = r.sense(at, CURRENCY);
  if (sense === undefined) return null;
  const code = owner?.[sense.code] ?? sense.code;
  if (owner !== undefined && owner[sense.code] === undefined) return null;
  if (r.isMark(at) || ABBREVIATED.has(r.word(at))) {
    const end =
      r.mark(at + 1) === DOT && r.glued(at + 1) && !r.opensLine(at + 2) && isSmall(r, at + 2) ? at + 2 : at + 1;
    return signUnit(r, end, 'money', code, r.surface(at));
  }
  const tail = CURRENCY_TAILS[stripped(r.word(at + 1))];
  return wordUnit(r, tail === undefined ? at + 1 : at + 2, 'money', sense, tail ?? code);
}

const DOT = 0x2e;
const ABBREVIATED: ReadonlySet<string> = new Set(['тг', 'руб', 'kzt', 'usd', 'eur', 'rub']);
const isSmall = (r: Reader, i: number): boolean => r.isWord(i) && r.surface(i) === r.word(i);
const stripped = (word: string): string => (word.startsWith('стерлинг') ? 'стерлинг' : word);

function quantityAt(r: Reader, i: number): Unit | null {
  return signAt(r, i) ?? poweredAt(r, i) ?? measureAt(r, i) ?? pairedAt(r, i);
}

const SIGNS: ReadonlyMap<string, string> = new Map(
  UNITS.flatMap(({ ucum, signs }) => (signs ?? []).map((sign) => [sign, ucum] as const)),
);
const DEGREES: ReadonlySet<number> = new Set([0xb0, 0xba, 0x2da]);
const POWER_SIGNS: Readonly<Record<string, string>> = { '²': '2', '³': '3', '2': '2', '3': '3' };

/** км, м², °C, км/сағ, МВт: compared as written; one letter counts only right after its figure or before no full stop. */
function signAt(r: Reader, i: number): Unit | null {
  if (DEGREES.has(r.mark(i))) return degreeSign(r, i);
  if (r.word(i) === 'а' && r.word(i + 2) === 'к' && r.mark(i + 1) === DOT && r.mark(i + 3) === DOT)
    return { end: i + 4, kind: 'quantity', code: '[HP]', per: 1, case: 'nom', about: false };
  const sign = r.isWord(i) || r.isMark(i) ? SIGNS.get(r.surface(i)) : undefined;
  if (sign === undefined || !followsNumber(r, i) || isInitial(r, i) || isClass(r, i)) return null;
  if (sign === 'mm') {
    const mercury = mercuryAt(r, i + 1);
    if (mercury !== null) return mercury;
  }
  const whole = compoundFrom(r, poweredSign(r, i, sign));
  return signUnit(r, whole.end, 'quantity', whole.code, r.surface(whole.end - 1));
}

/** мм сын. бағ., мм рт. ст., мм сынап бағанасы: the rest of a pressure in millimetres of mercury. */
function mercuryAt(r: Reader, i: number): Unit | null {
  const [first, second] = [r.word(i), r.word(i + 2)];
  const short = (first === 'сын' && second === 'бағ') || (first === 'рт' && second === 'ст');
  const base = { kind: 'quantity', code: 'mm[Hg]', per: 1, case: 'nom', about: false } as const;
  if (short && r.mark(i + 1) === DOT) return { ...base, end: r.mark(i + 3) === DOT ? i + 4 : i + 3 };
  if (first === 'hg') return { ...base, end: i + 1 };
  const column = r.word(i + 1);
  if (first !== 'сынап' || !column.startsWith('баған')) return null;
  return { ...base, end: i + 2, case: caseOf(column.slice(5)) };
}

interface Code {
  readonly end: number;
  readonly code: string;
}

/** м², с2: the power touches its sign. */
function poweredSign(r: Reader, i: number, sign: string): Code {
  const power = r.glued(i + 1) ? POWER_SIGNS[r.surface(i + 1)] : undefined;
  return power === undefined ? { end: i + 1, code: sign } : { end: i + 2, code: sign + power };
}

/** What a point or a slash adds: Н·м, кВт·сағ, Вт/м², ммоль/л. */
function compoundFrom(r: Reader, first: Code): Code {
  const { end, code } = first;
  const times = POINTS.has(r.mark(end)) && r.glued(end) ? factorAt(r, end + 1) : null;
  if (times !== null) return { end: times.end, code: `${code}.${times.code}` };
  const per = perAt(r, end);
  return per === null ? first : { end: per.end, code: `${code}/${per.code}` };
}

const POINTS: ReadonlySet<number> = new Set([0xb7, 0x22c5, 0x2219, 0x2022]);

/** A unit inside a compound. */
function factorAt(r: Reader, i: number): Code | null {
  if (!r.isWord(i) || !r.glued(i)) return null;
  const sign = SIGNS.get(r.surface(i)) ?? PER_SIGNS[r.word(i)];
  return sign === undefined ? null : poweredSign(r, i, sign);
}

/** 5 А, 7 «В»: a class at school; a tension or a current of so few is written with a decimal or a word. */
function isClass(r: Reader, i: number): boolean {
  if (!UNIT_OR_CLASS.has(r.surface(i))) return false;
  const decimal = r.mark(i - 2) === 0x2c && r.glued(i - 1);
  return (!decimal && Number(r.word(i - 1)) <= LAST_CLASS) || r.word(i + 1).startsWith('сын');
}

/** After words only the scale words go with signs: 5 мың т, but no `бес м`. */
function followsNumber(r: Reader, i: number): boolean {
  return r.isNumber(i - 1) || r.length(i) > 1 || r.sense(i - 1, NUMERAL)?.code === 'scale';
}

const YEAR_OR_VOLUME: ReadonlySet<string> = new Set(['г', 'т', 'с', 'm', 'g', 't', 'А', 'В', 'К', 'Н', 'Ф']);

/** `10 г.`, `5 т.`, `4 Н. Сейітов`: a letter with a full stop may be a year, a volume or a name. */
function isInitial(r: Reader, i: number): boolean {
  if (r.length(i) > 1 || !YEAR_OR_VOLUME.has(r.surface(i))) return false;
  if (r.flags(i) & CAPITALISED && r.mark(i + 1) === DOT && r.length(i + 2) === 1) return true;
  return r.mark(i + 1) === DOT && r.glued(i + 1) && !r.opensLine(i + 2) && r.has(i + 2);
}

function degreeSign(r: Reader, i: number): Unit {
  const next = r.surface(i + 1);
  if (next === 'C' || next === 'С') return signUnit(r, i + 2, 'quantity', 'Cel', next);
  if (next === 'F') return signUnit(r, i + 2, 'quantity', '[degF]', next);
  return signUnit(r, i + 1, 'quantity', 'deg', '°');
}

function perAt(r: Reader, i: number): Code | null {
  if (r.mark(i) !== 0x2f || !r.isWord(i + 1)) return null;
  const code = PER_SIGNS[r.word(i + 1)] ?? (r.glued(i + 1) ? SIGNS.get(r.surface(i + 1)) : undefined);
  return code === undefined ? null : poweredSign(r, i + 1, code);
}

/** шаршы метр, текше метр */
function poweredAt(r: Reader, i: number): Unit | null {
  const power = POWERS[r.word(i)];
  if (power !== undefined) {
    const sense = r.sense(i + 1, UNIT);
    if (sense !== undefined) return wordUnit(r, i + 2, 'quantity', sense, sense.code + power);
    const sign = SIGNS.get(r.surface(i + 1));
    if (sign !== undefined) return signUnit(r, i + 2, 'quantity', sign + power, r.surface(i + 1));
  }
  return null;
}

function measureAt(r: Reader, i: number): Unit | null {
  const sense = r.sense(i, UNIT);
  if (sense === undefined) return null;
  if (sense.code === 'deg') return degreeWord(r, i, sense);
  if (isHyphen(r.mark(i + 1)) && r.glued(i + 2) && r.word(i + 2).startsWith('сағат'))
    return { ...wordUnit(r, i + 3, 'quantity', sense, `${sense.code}.h`), case: caseOf(r.word(i + 2).slice(5)) };
  const per = perAt(r, i + 1);
  const after = per === null ? cubeAfter(r, i + 1) : null;
  const code = per !== null ? `${sense.code}/${per.code}` : sense.code + (after ?? '');
  return wordUnit(r, per?.end ?? (after === null ? i + 1 : i + 2), 'quantity', sense, code);
}

/** жарық жылы, ат күші */
function pairedAt(r: Reader, i: number): Unit | null {
  if (!r.isWord(i + 1) || !r.joined(i + 1)) return null;
  const word = r.word(i + 1);
  const pair = PAIRED_UNITS.find(([first, second]) => first === r.word(i) && word.startsWith(second));
  if (pair === undefined) return null;
  return {
    end: particleEnd(r, i + 2),
    kind: 'quantity',
    code: pair[2],
    per: 1,
    case: caseOf(word.slice(pair[1].length)),
    about: false,
  };
}

/** метр куб, метр квадрат. */
function cubeAfter(r: Reader, i: number): string | null {
  return r.word(i) === 'куб' || r.word(i) === 'квадрат' ? String(POWERS[r.word(i)]) : null;
}

/** 20 градус суық is Celsius, and so is a bare градус in prose; 45 градус бұрыш, солтүстік ендік are angles. */
function degreeWord(r: Reader, i: number, sense: Sense): Unit {
  const next = r.word(i + 1);
  const turned = r.word(r.mask(i + 1) & AFTER_NUMBER ? i + 2 : i + 1);
  const angle = ANGLE_WORDS.some((word) => turned.startsWith(word));
  const weather = sense.ending === '' && CELSIUS_WORDS.includes(next);
  return wordUnit(r, weather ? i + 2 : i + 1, 'quantity', sense, angle ? 'deg' : 'Cel');
}

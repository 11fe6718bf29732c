import { isDigitAt } from '../../core/chars.ts';
import { AFTER_DATE, type Case, PERIOD, WEEKDAY } from '../numbers/lexicon.ts';
import { isDash, type Reader } from '../numbers/reader.ts';
import { LINKS } from '../numbers/roles.ts';
import { particleEnd } from '../numbers/suffix.ts';
import type { DateCandidate, DateContext, Point } from './format.ts';
import { GATES, POINT_FORMATS } from './formats/index.ts';
import { aheadOf } from './gate.ts';
import { dayWordAt } from './month.ts';
import { openersAt } from './openers.ts';
import type { TimexMod } from './timex.ts';
import { isUpTo } from './year.ts';

/** A candidate with the format that began it. */
export interface Composed {
  readonly candidate: DateCandidate;
  readonly rule: string;
}

/**
 * The longest expression around a point that begins at token `i`: words of about before it, a second point that makes
 * a range, `бері`, `дейін`, `басында` … after it.
 *
 * @param about whether token `i` is a word of about
 * @param admitted the formats that may stand at token `i`, as bits
 */
export function composeAt(
  r: Reader,
  i: number,
  about: boolean,
  admitted: number,
  context: DateContext,
): Composed | null {
  const head = about ? pointAt(r, i + 1, context) : longestPoint(r, i, admitted, context);
  if (head === null) return null;
  const { point, rule } = head;
  const ranged = secondPoint(r, point, context) ?? point;
  if (!about && endsThere(r, ranged.end)) return { candidate: plain(i, ranged), rule };
  const tail = new Tail(r, ranged, about);
  const read = tail.read();
  const { end, value } = (tail.isFrom || read.value.endsWith(SINCE_OPEN) ? upToSecond(r, read, context) : null) ?? read;
  const { confidence, impossible } = ranged;
  const { mod, weekday } = read;
  return { candidate: { start: i, end, type: 'DATE', value, confidence, mod, impossible, weekday }, rule };
}

const SINCE_OPEN = '/..';

/**
 * `қарашаның соңынан сәуірдің басына дейін`, `1 қаңтардан бастап 31 желтоқсанға дейін`: after a first point that says
 * since when, a second one with дейін.
 */
function upToSecond(r: Reader, first: Stretch, context: DateContext): Stretch | null {
  const point = r.joined(first.end) ? nextPoint(r, first.end, context) : null;
  if (point === null || point.value.includes('/')) return null;
  const { end, value } = new Tail(r, point, false).read();
  return value === `../${point.value}`
    ? { end, value: shareYear(first.value.replace(SINCE_OPEN, ''), point.value).join('/') }
    : null;
}

/** Where an expression ends, and what it says. */
interface Stretch {
  readonly end: number;
  readonly value: string;
}

/** What a point may go on with. */
const GOES_ON = AFTER_DATE | PERIOD | WEEKDAY;

/** Behind a comma only a day of the week belongs to a date, and behind a dash only what it ties to it. */
function endsThere(r: Reader, i: number): boolean {
  const mark = r.mark(i);
  if (mark === 0) return !(r.mask(i) & GOES_ON);
  return mark === COMMA ? !(r.mask(i + 1) & WEEKDAY) : !isDash(mark) || !r.glued(i);
}

const COMMA = 0x2c;

function plain(start: number, { end, value, confidence, impossible }: Point): DateCandidate {
  return { start, end, type: 'DATE', value, confidence, mod: null, impossible, weekday: undefined };
}

interface Headed {
  readonly point: Point;
  readonly rule: string;
}

function longestPoint(r: Reader, i: number, admitted: number, context: DateContext): Headed | null {
  let best: Headed | null = null;
  for (let k = 0; k < POINT_FORMATS.length; k++) {
    if (!((admitted >> k) & 1)) continue;
    const format = POINT_FORMATS[k]!;
    if (best !== null && format.mayPass?.(r, i, best.point.end) === false) continue;
    const point = format.point(r, i, context);
    if (point !== null && (best === null || point.end > best.point.end)) best = { point, rule: format.id };
  }
  return best;
}

/** The longest point that begins at any token. */
function pointAt(r: Reader, i: number, context: DateContext): Headed | null {
  const openers = openersAt(r, i);
  const ahead = openers === 0 ? 0 : aheadOf(r, i);
  if (ahead === 0) return null;
  return longestPoint(r, i, GATES.admitted(openers, ahead, context.reference !== null), context);
}

function nextPoint(r: Reader, i: number, context: DateContext): Point | null {
  return pointAt(r, i, context)?.point ?? null;
}

/** `… жылдан … жылға дейін`, `22 маусым – 9 мамыр 1945 жыл`, `1991 жыл мен 1995 жыл аралығы`. */
function secondPoint(r: Reader, first: Point, context: DateContext): Point | null {
  const { end } = first;
  const dash = isDash(r.mark(end));
  const linked = !dash && (r.role(end) & LINKS) !== 0;
  if (!dash && !linked && first.case !== 'abl' && first.case !== 'ins') return null;
  if (!r.joined(end) || first.value.includes('/') || first.value.startsWith('{')) return null;
  if (first.case === 'abl') {
    const second = nextPoint(r, end, context);
    return second?.case === 'dat' && isUpTo(r.word(second.end)) ? interval(first, second, second.end + 1) : null;
  }
  if (dash && first.case === 'nom' && r.joined(end + 1)) {
    const second = nextPoint(r, end + 1, context);
    return second !== null && sameKind(first, second) ? interval(first, second, second.end, second.case) : null;
  }
  if (first.case === 'ins' || linked) {
    const second = nextPoint(r, first.case === 'ins' ? end : end + 1, context);
    return second !== null && BETWEEN.test(r.word(second.end)) ? interval(first, second, second.end + 1) : null;
  }
  return null;
}

const BETWEEN = /^ара(?:лы[қғ]|сын)/;

/** Both to the day, or both to the month, or both years. */
const sameKind = (a: Point, b: Point): boolean =>
  !b.value.includes('/') && a.value.replace('-', '').length === b.value.replace('-', '').length;

function interval(first: Point, second: Point, end: number, kase: Case = 'nom'): Point | null {
  if (second.value.includes('/') || second.value.startsWith('{')) return null;
  const [a, b] = shareYear(first.value, second.value);
  const confidence = Math.min(first.confidence, second.confidence);
  const impossible = second.impossible ?? first.impossible;
  return { end, value: `${a}/${b}`, case: kase, plural: false, confidence, impossible };
}

/** A year said once counts for both: 2001 жылғы мамырдан қазанға дейін. */
function shareYear(a: string, b: string): readonly [string, string] {
  if (b.startsWith('XXXX-') && /^\d{4}-/.test(a)) return [a, a.slice(0, 4) + b.slice(4)];
  if (a.startsWith('XXXX-') && /^\d{4}-/.test(b)) return [b.slice(0, 4) + a.slice(4), b];
  return [a, b];
}

const MODS: readonly (readonly [RegExp, TimexMod])[] = [
  [/^бас(?:ы|тап|ынан|ына|ында)/, 'START'],
  [/^орта/, 'MID'],
  [/^(?:соң|ая[қғ])/, 'END'],
];
/** басы, ортасы, соңы, аяғы with their cases; бері and the rest are read apart. */
const PART =
  /^(?:бас(?:ы|ында|ынан|ына|ындағы|ының)|орта(?:сы|сында|сынан|сына|сындағы|сының)|соңы(?:нда|нан|на|ндағы|ның)?|аяғы(?:нда|нан|на|ндағы|ның)?)$/;
const HALF = /^(?:жарты|ширег|тоқсан|онжылды)/;
const RANK = /^(?:бірінші|екінші|үшінші|төртінші|соңғы|алғашқы|i|ii|iii|iv)$/;
const STAGE = /^шен(?:і|інде|інен|іне|індегі)$/;
const SINCE = /^(?:бері|бергі|бастап)$/;
const AROUND = /^шама(?:сы|сында|сындағы|сынан|сына)$/;
const NEARLY = /^(?:жуық|таман|таяу|тақау)/;

/** What stands after a point and belongs to it. */
class Tail {
  readonly #r: Reader;
  #end: number;
  #value: string;
  #case: Case;
  #mod: TimexMod | null = null;
  #weekday = 0;

  constructor(r: Reader, point: Point, about: boolean) {
    this.#r = r;
    this.#end = particleEnd(r, point.end);
    this.#value = point.value;
    this.#case = point.case;
    if (about) this.#approximate();
  }

  /** басынан, соңынан: it says from when on, and nothing yet up to when. */
  get isFrom(): boolean {
    return this.#case === 'abl' && this.#mod !== null && !this.#value.includes('/');
  }

  read(): { end: number; value: string; mod: TimexMod | null; weekday: number | undefined } {
    this.#takeDay();
    for (let steps = 0; steps < 4 && this.#step(); steps++);
    const weekday = this.#weekday > 0 ? this.#weekday : undefined;
    return { end: this.#end, value: this.#value, mod: this.#mod, weekday };
  }

  /** 16.12.1991 күні; 5 мамыр, сейсенбі күні */
  #takeDay(): void {
    if (!endsWithDay(this.#value)) return;
    const day = dayWordAt(this.#r, this.#end, this.#case);
    this.#move(day.end, day.case);
    const at = this.#r.mark(this.#end) === 0x2c ? this.#end + 1 : this.#end;
    const weekday = this.#r.joined(at) ? this.#r.sense(at, WEEKDAY) : undefined;
    if (weekday === undefined || this.#case !== 'nom') return;
    this.#weekday = weekday.value;
    const after = dayWordAt(this.#r, at + 1, weekday.case);
    this.#move(after.end, after.case);
  }

  #move(end: number, kase: Case): void {
    this.#end = end;
    this.#case = kase;
  }

  #step(): boolean {
    const r = this.#r;
    if (!r.joined(this.#end)) return false;
    const word = r.word(this.#end);
    if (this.#case === 'nom' && isAbbreviation(r, this.#end) && (isUpTo(word) || SINCE.test(word)))
      return this.#open(isUpTo(word) ? `../${firstOf(this.#value)}` : `${lastOf(this.#value)}/..`);
    if (this.#case === 'abl') return SINCE.test(word) && this.#open(`${lastOf(this.#value)}/..`);
    if (this.#case === 'dat') {
      if (isUpTo(word)) return this.#open(`../${firstOf(this.#value)}`);
      return NEARLY.test(word) && this.#around();
    }
    if (this.#case !== 'nom' && this.#case !== 'gen') return false;
    if (AROUND.test(word)) return this.#around();
    if (BETWEEN.test(word)) return this.#part(this.#end, word);
    return this.#partOf(word);
  }

  #partOf(word: string): boolean {
    const r = this.#r;
    if (PART.test(word)) return this.#part(this.#end, word);
    if (RANK.test(word) && HALF.test(r.word(this.#end + 1)) && r.joined(this.#end + 1))
      return this.#part(this.#end + 1, r.word(this.#end + 1));
    if (/^(?:бас|орта|аяқ)$/.test(word) && STAGE.test(r.word(this.#end + 1)))
      return this.#part(this.#end + 1, r.word(this.#end + 1), word);
    return false;
  }

  /** басында, екінші жартысына: they narrow nothing, but what follows asks for their case. */
  #part(at: number, word: string, mod: string = word): boolean {
    this.#mod = MODS.find(([test]) => test.test(mod))?.[1] ?? this.#mod;
    this.#move(particleEnd(this.#r, at + 1), partCase(word));
    return true;
  }

  #open(value: string): boolean {
    this.#value = value;
    this.#move(particleEnd(this.#r, this.#end + 1), 'loc');
    return true;
  }

  #around(): boolean {
    this.#approximate();
    this.#move(this.#end + 1, 'loc');
    return true;
  }

  /** `1850 жылдар шамасында` is about the year, not about the decade. */
  #approximate(): void {
    this.#mod = 'APPROX';
    if (/^-?\d{3}X$/.test(this.#value)) this.#value = this.#value.replace('X', '0');
    if (!this.#value.includes('/') && !this.#value.startsWith('{')) this.#value += '~';
  }
}

/** 1991-12-16, XXXX-05-05, 1991-05-01/1991-05-09 */
function endsWithDay(value: string): boolean {
  const last = value.length - 1;
  if (last < 6 || value.charCodeAt(last - 2) !== MINUS || value.charCodeAt(last - 5) !== MINUS) return false;
  return (
    isDigitAt(value, last) && isDigitAt(value, last - 1) && isDigitAt(value, last - 3) && isDigitAt(value, last - 4)
  );
}

const MINUS = 0x2d;

/** 1958 ж. дейін: the abbreviation hides the case. */
const isAbbreviation = (r: Reader, end: number): boolean =>
  r.mark(end - 1) === 0x2e && /^(?:жж?|ғғ?)$/.test(r.word(end - 2));

function partCase(word: string): Case {
  if (/н[ае]н$/.test(word)) return 'abl';
  if (/н[ае]$/.test(word)) return 'dat';
  if (/н[ыі]ң$/.test(word)) return 'gen';
  return /(?:[сықғ][ыі]|аралық)$/.test(word) ? 'nom' : 'loc';
}

const lastOf = (value: string): string => (value.startsWith('{') ? value.slice(1, -1) : value).split(/[/,]/).at(-1)!;
const firstOf = lastOf;

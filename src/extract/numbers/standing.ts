import { ALL_CAPS, CAPITALISED } from '../../core/tokens.ts';
import type { Amount } from './amount.ts';
import type { NumberFormat } from './format.ts';
import { FIGURE, NUMBER_TRIGGER, NUMERAL, PART, ROMAN } from './lexicon.ts';
import { numeralAt } from './numeral.ts';
import { isDash, isHyphen, type Reader } from './reader.ts';
import { IS_DOCUMENT, IS_RANKED } from './roles.ts';

/** What stands at a place, as bits: a format says of which of them it can make a number. */
export const PERCENT_AMOUNT = 1;
export const MONEY_AMOUNT = 2;
export const MEASURED_AMOUNT = 4;
/** An amount with no unit. */
export const COUNT = 8;
export const ORDINAL = 16;
export const GROUP = 32;
/** №, ½, two: a word or sign that may open a number though it is none. */
export const TRIGGER = 64;
export const ROMAN_FIGURE = 128;
/** жарты, ширек */
export const PART_WORD = 256;
/** үштен: a number in the ablative. */
export const OUT_OF = 512;
/** 2/3 */
export const SLASHED = 1024;
/** 1373 қарар: a figure before the name of a document. */
export const DOCUMENT_FIGURE = 2048;
/** 5-сынып, 47 сессия: a figure that may rank a noun. */
export const NOUN_FIGURE = 4096;
/** ½ */
export const VULGAR_SIGN = 8192;

const ASCII = 0x7f;
const NUMERO = 0x2116;

/** What stands at token `i`; `amount` is what `amountAt` read there. */
export function standingAt(r: Reader, i: number, amount: Amount | null): number {
  const mask = r.mask(i);
  const measured = amount === null ? 0 : amountKind(amount);
  if (mask & FIGURE) return measured | outOf(r, i) | figureKinds(r, i, amount);
  let kinds = measured;
  if (mask & NUMERAL) kinds |= outOf(r, i);
  if (mask & NUMBER_TRIGGER) kinds |= r.mark(i) > ASCII && r.mark(i) !== NUMERO ? TRIGGER | VULGAR_SIGN : TRIGGER;
  if (mask & PART) kinds |= PART_WORD;
  if (mask & ROMAN && r.flags(i) & ALL_CAPS) kinds |= ROMAN_FIGURE;
  return kinds;
}

function amountKind({ unit, numeral }: Amount): number {
  if (unit !== null)
    return unit.kind === 'percent' ? PERCENT_AMOUNT : unit.kind === 'money' ? MONEY_AMOUNT : MEASURED_AMOUNT;
  const { form } = numeral;
  return form === 'ordinal' ? ORDINAL : form === 'collective' ? GROUP : COUNT;
}

function outOf(r: Reader, i: number): number {
  const numeral = numeralAt(r, i);
  return numeral?.case === 'abl' && numeral.form === 'cardinal' ? OUT_OF : 0;
}

const SLASH = 0x2f;

function figureKinds(r: Reader, i: number, amount: Amount | null): number {
  const slashed = r.mark(i + 1) === SLASH ? SLASHED : 0;
  const range = amount !== null && amount.min !== null;
  return slashed | (mayNumber(r, i) ? DOCUMENT_FIGURE : 0) | (range || mayRank(r, i) ? NOUN_FIGURE : 0);
}

function mayNumber(r: Reader, i: number): boolean {
  return r.length(i) >= 3 && (r.role(isDash(r.mark(i + 1)) ? i + 2 : i + 1) & IS_DOCUMENT) !== 0;
}

/** Before a hyphen, a noun of rank, the letter of a class; behind the word of a caption or a colon. */
function mayRank(r: Reader, i: number): boolean {
  if (r.length(i) > 4) return false;
  const mark = r.mark(i + 1);
  if (mark !== 0 && (isHyphen(mark) || QUOTES.has(mark))) return true;
  if (r.role(i + 1) & IS_RANKED || (r.length(i + 1) === 1 && r.flags(i + 1) & CAPITALISED)) return true;
  return r.mark(i - 1) === COLON || (r.opensLine(i - 1) && !r.isWord(i + 1));
}

const COLON = 0x3a;
export const QUOTES: ReadonlySet<number> = new Set([0xab, 0xbb, 0x201c, 0x201d, 0x201e, 0x22]);

/** Formats with what they ask for side by side, so that only those are called that may find something. */
export class NumberFormats {
  readonly #formats: readonly NumberFormat[];
  readonly #takes: Int32Array;

  constructor(formats: readonly NumberFormat[]) {
    this.#formats = formats;
    this.#takes = Int32Array.from(formats, ({ takes }) => takes);
  }

  get count(): number {
    return this.#formats.length;
  }

  /** Format `k` where it takes what stands there, else undefined. */
  taking(k: number, standing: number): NumberFormat | undefined {
    return this.#takes[k]! & standing ? this.#formats[k] : undefined;
  }
}

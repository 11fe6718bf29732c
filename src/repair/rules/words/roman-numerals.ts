import { isDigitAt, isLetterAt, isWordAt } from '../../../core/chars.ts';
import { FIGURE, MARKS } from '../../../core/marks.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { unitsOf } from '../../../core/units.ts';
import { inLatin, isNumeralLetter, isWide, LONGEST_NUMERAL } from './numeral-letters.ts';
import { MAY_BE_NUMERAL } from './word-facts.ts';
import { scanWords } from './word-scan.ts';

const CANONICAL = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
/** What a Roman numeral counts, by its first letters, behind a blank, a hyphen or another numeral. */
const COUNTED =
  /^[\s-]*(?:[ғг]асыр|мың ?жылд|ғ\.|ғғ|тарау|бөлім|том|съез|сессия|шақыр|кезең|дәреж|топ|сынып|курс|класс|ші|шы|інші|ыншы|нші|ншы)/u;
const RANGE = /^\s?[-–—]\s?[IVXLCDMХІҮУСПШ]+[\s-]*(?:[ғг]асыр|ғ\.|ғғ|тарау|бөлім)/u;

export const romanNumerals: RepairRule = {
  id: 'words/roman-numerals',
  summary: 'Write Roman numerals, typed with Cyrillic letters or digits, in Latin letters.',
  examples: [
    { raw: 'ХХІ ғасырда', clean: 'XXI ғасырда' },
    { raw: 'XҮIII-XІX ғасырлар', clean: 'XVIII-XIX ғасырлар' },
    { raw: 'ХУІІІ ғ. соңы', clean: 'XVIII ғ. соңы' },
    { raw: 'ІҮ тарау', clean: 'IV тарау' },
    { raw: 'ІІ Дүниежүзілік соғыс', clean: 'II Дүниежүзілік соғыс' },
    { raw: 'Ш-тарау, П бөлім', clean: 'III-тарау, II бөлім' },
    { raw: 'Ш мыңжылдықта, ІІІ мыңжылдық', clean: 'III мыңжылдықта, III мыңжылдық' },
    { raw: 'ХТХ ғасыр, Х1Х ғасыр', clean: 'XIX ғасыр, XIX ғасыр' },
    { raw: 'І.Жансүгіров, Х.Досмұхамедұлы, ХХ', why: 'initials, and letters without context' },
    { raw: 'СМС, ССС, Ш тобы', why: 'abbreviations' },
    { raw: 'XIX ғасыр' },
  ],
  find(text: string, emit: Emit): void {
    const words = scanWords(text);
    const marks = MARKS.in(text);
    const units = unitsOf(text);
    let i = words.next(0, MAY_BE_NUMERAL);
    let k = marks.next(0, FIGURE);
    while (i < words.count || k < marks.count) {
      const isFigure = i === words.count || (k < marks.count && marks.at(k) < words.start(i));
      const start = isFigure ? marks.at(k) : words.start(i);
      if (isFigure ? mayBeFigure(text, units, start) : !isDigitAt(text, start - 1)) readAt(text, units, start, emit);
      if (isFigure) k = marks.next(k + 1, FIGURE);
      else i = words.next(i + 1, MAY_BE_NUMERAL);
    }
  },
};

/** A figure alone is no numeral: a letter must stand among its ones. */
function mayBeFigure(text: string, units: Uint16Array, start: number): boolean {
  let end = start;
  while (units[end] === ONE) end++;
  return end > start && isNumeralLetter(text, end) && !isLetterAt(text, start - 1);
}

const ONE = 0x31;
const STOP = 0x2e;

/** The word or figure that begins at `start`, if it is a numeral. */
function readAt(text: string, units: Uint16Array, start: number, emit: Emit): void {
  let end = start;
  while (end < text.length && isNumeralLetter(text, end)) end++;
  // A word in small letters may have none of a numeral's; before a full stop stands an initial or an abbreviation.
  if (end === start || units[end] === STOP || isWordAt(text, end) || end - start > LONGEST_NUMERAL) return;
  const numeral = readNumeral(text, start, end);
  if (numeral !== null) emit(start, end, numeral.roman, numeral.confidence);
}

function readNumeral(text: string, start: number, end: number): { roman: string; confidence: number } | null {
  const written = text.slice(start, end);
  const roman = inLatin(text, start, end);
  if (roman === written || !CANONICAL.test(roman) || /^\d+$/.test(written) || /^[үіх]/u.test(written)) return null;
  const mayBeOther = [...written].some(isWide);
  const after = text.slice(end, end + LOOK_AHEAD);
  if (COUNTED.test(after) || RANGE.test(after)) return { roman, confidence: mayBeOther ? 0.95 : 0.98 };
  if (mayBeOther || !isPlain(written)) return null;
  return { roman, confidence: 0.95 };
}

const LOOK_AHEAD = 24;

/** Without context: only what nothing else can be, ІІ, ІҮ, ХІХ, ХХІ, XVІ. */
function isPlain(written: string): boolean {
  return written.length >= 2 && /^[IVXХІҮV]+$/u.test(written) && /[IІVҮ]/u.test(written) && written !== 'ХІ';
}

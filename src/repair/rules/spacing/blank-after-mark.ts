import { CYRILLIC, DIGIT, flagsAt, isDigitAt, isLetterAt, isLowerAt, isUpperAt, LETTER } from '../../../core/chars.ts';
import { CLOSING, COLON, COMMA, GLUED, MARKS, OPENING, SEMICOLON, SQUARE_OPENING, STOP } from '../../../core/marks.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { unitsOf } from '../../../core/units.ts';
import { isWordBehind } from './word-behind.ts';

/** `реформаторы,ағартушы` → `реформаторы, ағартушы`; `ғғ.күнделікті` → `ғғ. күнделікті`. */
export const blankAfterMark: RepairRule = {
  id: 'spacing/blank-after-mark',
  summary: 'Put the blank back after a comma, semicolon, colon or closing bracket that a word is glued to.',
  examples: [
    { raw: 'реформаторы,ағартушы', clean: 'реформаторы, ағартушы' },
    { raw: 'XVI-XVII ғғ.күнделікті', clean: 'XVI-XVII ғғ. күнделікті' },
    { raw: 'айналдырды[3], 1995.– 240 б.', clean: 'айналдырды [3], 1995. – 240 б.' },
    { raw: 'сипаттайды:«дипломатия', clean: 'сипаттайды: «дипломатия' },
    { raw: '«Абай жолы»романы, «келем»деп', clean: '«Абай жолы» романы, «келем» деп' },
    { raw: 'Ол(Асан)келді.', clean: 'Ол (Асан) келді.' },
    { raw: 'өтеміз,– деді', clean: 'өтеміз, – деді' },
    { raw: 'Ол:"Кел"', clean: 'Ол: "Кел"' },
    { raw: 'су т.б.себептер', clean: 'су т.б. себептер' },
    { raw: '«Нұр»-дың, «Нұр»ның, (а)ны, бала(лар)ға, екі(үш)еу, б.з.б.', why: 'endings and hedges' },
    { raw: 'тіл&raquo;ді', why: 'the name of a character' },
    { raw: '13,6 % өсті, сағат 12:30-да', why: 'figures' },
    { raw: 'http://egov.kz/kk', why: 'an address' },
    { raw: '2016-2020ж.ж. болды, XVI-XVII ғ.ғ. өтті', why: 'a plural' },
    { raw: 'т.б. және б.з.б. Н.Ә.Назарбаев', why: 'abbreviations and initials are written together' },
  ],
  find(text: string, emit: Emit): void {
    const marks = MARKS.in(text);
    const units = unitsOf(text);
    for (let k = marks.next(0, GLUED); k < marks.count; k = marks.next(k + 1, GLUED)) {
      const at = marks.at(k);
      const kind = marks.kind(k) & KINDS;
      if (kind === OPENING) {
        if (isGluedBracket(text, at)) emit(at, at, ' ', 0.85);
        continue;
      }
      if (at === 0 || at + 1 >= text.length || units[at + 1] === SPACE) continue;
      const confidence = confidenceAfter(text, at, kind);
      if (confidence > 0) emit(at + 1, at + 1, ' ', confidence);
      else if (text[at] === '[' && isLetterAt(text, at - 1) && isDigitAt(text, at + 1)) emit(at, at, ' ');
    }
  },
};

const SPACE = 0x20;
const KINDS = COMMA | SEMICOLON | COLON | CLOSING | STOP | OPENING | SQUARE_OPENING;

/** How sure it is that a blank was lost after the mark at `at`. */
function confidenceAfter(text: string, at: number, kind: number): number {
  switch (kind) {
    case COMMA:
      return afterComma(text, at);
    case SEMICOLON:
      return isCharacterName(text, at) ? 0 : afterComma(text, at);
    case COLON:
      return isCyrillicAt(text, at - 1) && (isQuoteAt(text, at + 1) || isCyrillicAt(text, at + 1)) ? 1 : 0;
    case CLOSING:
      if (!isCyrillicAt(text, at + 1) || !isLowerAt(text, at + 1)) return 0;
      if (text[at] === ')') return isOpened(text, at) ? 0.85 : 0;
      return (text[at] === '»' || text[at] === '”') && isWordBehind(text, at + 1) ? 0.85 : 0;
    case STOP:
      return text.startsWith('– ', at + 1) || isAfterCentury(text, at) || isAfterEtc(text, at) ? 1 : 0;
    default:
      return 0;
  }
}

function afterComma(text: string, at: number): number {
  const letter = isLetterAt(text, at - 1);
  if (!letter && !'»).]'.includes(text[at - 1]!)) return 0;
  if ((text[at + 1] === '–' || text[at + 1] === '—') && text.charCodeAt(at + 2) === SPACE) return 1;
  if (isCyrillicAt(text, at + 1) || (isQuote(text[at + 1]!) && isLetterAt(text, at + 2))) return 1;
  if (text[at - 1] === ']' && text[at + 1] === '[') return 1;
  return letter && isDigitAt(text, at + 1) ? 0.9 : 0;
}

const isQuote = (char: string): boolean => char === '«' || char === '“';

/** An opening quote, a plain one before a letter. */
const isQuoteAt = (text: string, at: number): boolean =>
  isQuote(text[at]!) || (text[at] === '"' && isLetterAt(text, at + 1));

/** `&raquo;`: the semicolon ends the name of a character. */
function isCharacterName(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < LONGEST_NAME && isLetterAt(text, start - 1)) start--;
  return start < at && text[start - 1] === '&';
}

const LONGEST_NAME = 10;

/** `Ол(Асан)`: a bracket with a capital or a year in it, glued to a word. */
function isGluedBracket(text: string, at: number): boolean {
  if (text[at] !== '(' || !isCyrillicAt(text, at - 1) || !isLowerAt(text, at - 1) || !isCyrillicAt(text, at - 2))
    return false;
  if (!isUpperAt(text, at + 1)) return false;
  for (let end = at + 2; end < at + LONGEST_BRACKET; end++) if (text[end] === ')') return end - at > 3;
  return false;
}

const LONGEST_BRACKET = 60;

const ETC = /(?:^|[ (])(?:т\.б|т\.с\.с)\.$/u;

/** `т.б.себептер` */
function isAfterEtc(text: string, stop: number): boolean {
  if (!isLowerAt(text, stop + 1) || !isLowerAt(text, stop + 2) || !isLowerAt(text, stop + 3)) return false;
  return ETC.test(text.slice(Math.max(0, stop - 6), stop + 1));
}

const isCyrillicAt = (text: string, i: number): boolean =>
  (flagsAt(text, i) & (CYRILLIC | LETTER)) === (CYRILLIC | LETTER);

/** The bracket was opened by a word, as in `(1996ж)келісім`; `а)` is an enumerator, `екі(үш)еу` a hedge. */
function isOpened(text: string, close: number): boolean {
  for (let i = close - 1; i >= 0 && close - i < 60; i--)
    if (text[i] === '(')
      return (text[i - 1] === ' ' && close - i > 3) || (isGluedBracket(text, i) && isWordBehind(text, close + 1));
  return false;
}

const CENTURY_WORDS = ['ғ', 'ғғ', 'жж', 'ж', 'млн', 'млрд'];

/** A stop after `ғ`, `жж` … that stands behind a figure, glued to a small letter. */
function isAfterCentury(text: string, stop: number): boolean {
  if (!isLowerAt(text, stop + 1) || !isCyrillicAt(text, stop + 1)) return false;
  let start = stop;
  while (start > 0 && isLetterAt(text, start - 1)) start--;
  if (text[stop + 2] === '.' && text[stop + 1] === text[start]) return false;
  if (!CENTURY_WORDS.includes(text.slice(start, stop))) return false;
  const before = text[start - 1] === ' ' ? start - 2 : start - 1;
  return (
    (flagsAt(text, before) & DIGIT) !== 0 ||
    'IVXLC'.includes(text[before] ?? ' ') ||
    (isUpperAt(text, before) && 'ІХҮ'.includes(text[before]!))
  );
}

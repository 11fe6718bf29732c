import { CHAR_FLAGS, DIGIT, flagsAt, isSpaceAt, LETTER } from '../../../core/chars.ts';
import { compact } from '../../../core/compact.ts';
import { FIGURE, MARKS } from '../../../core/marks.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { unitsOf } from '../../../core/units.ts';
import { DIGIT_TO_LETTER, LETTER_TO_DIGIT } from '../../../kazakh/look-alikes.ts';
import { wordModel } from '../../../kazakh/words/word-model.ts';
import { inCaseOf } from './emit-word.ts';

export const digitLetters: RepairRule = {
  id: 'words/digit-letters',
  summary: 'Put digits for letters inside figures, and letters for digits inside words.',
  examples: [
    { raw: '20О5 жылы, 199З жылы', clean: '2005 жылы, 1993 жылы' },
    { raw: '1О00 адам', clean: '1000 адам' },
    { raw: 'т1л б1рлігі, қ0ғам', clean: 'тіл бірлігі, қоғам' },
    { raw: 'Осы 3аманауи мәселелер. 0ңтүстікке бару керек.', clean: 'Осы заманауи мәселелер. Оңтүстікке бару керек.' },
    { raw: 'З4 күн, 75І күн жүзді', clean: '34 күн, 751 күн жүзді' },
    { raw: 'ЗО мыңнан астам адам, ЗОО жыл', clean: '30 мыңнан астам адам, 300 жыл' },
    { raw: 'ЗО бөлімі, МЗО мың', why: 'an abbreviation' },
    { raw: '20 ООО Гц, 11 00О м', clean: '20 000 Гц, 11 000 м', why: 'the noughts of thousands' },
    { raw: '20 ООО «Нұр», 5 ООО тіркелді, 2 ОО дана', why: 'companies; no thousands' },
    { raw: 'сөз1, заң2', why: 'marks of footnotes' },
    { raw: '1992ж, 5ші, 3D, СО2, А4, Т34, 10б, 90ы, B12', why: 'figures with endings and codes' },
    { raw: '2005' },
  ],
  find(text: string, emit: Emit): void {
    findLetterFigures(text, emit);
    const marks = MARKS.in(text);
    const units = unitsOf(text);
    let end = 0;
    for (let k = marks.next(0, FIGURE); k < marks.count; k = marks.next(k + 1, FIGURE)) {
      const at = marks.at(k);
      if (at < end) continue;
      end = at;
      while (CHAR_FLAGS[units[end]!]! & DIGIT) end++;
      if (at > 0 && CHAR_FLAGS[units[at - 1]!]! & LETTER) end = putLetters(text, at, emit);
      else if (CHAR_FLAGS[units[end]!]! & LETTER) end = putLetters(text, at, emit);
      else if (end - at <= THOUSAND && units[end] === SPACE && isLostThousand(text, end)) putNoughts(text, end, emit);
    }
  },
};

const SPACE = 0x20;

/** Digits for all of the three noughts behind a figure. */
function putNoughts(text: string, end: number, emit: Emit): void {
  for (let k = end + 1; k <= end + THOUSAND; k++) if (text[k] !== '0') emit(k, k + 1, '0', 0.9);
}

/** Reads the row of digits and letters around a figure; returns where it ends. */
function putLetters(text: string, figure: number, emit: Emit): number {
  let start = figure;
  let end = figure;
  while (flagsAt(text, start - 1) & LETTER) start--;
  while (flagsAt(text, end) & (DIGIT | LETTER)) end++;
  if (end - start > MAX_LENGTH) return end;
  const written = text.slice(start, end);
  const [meant, confidence] = asFigure(written) ??
    asCount(text, written, end) ??
    asWord(text, written, start) ?? [written, 0];
  for (let k = 0; k < meant.length; k++)
    if (written[k] !== meant[k]) emit(start + k, start + k + 1, meant[k]!, confidence);
  return end;
}

/** `ЗО мың`, `ЗОО жыл`: tens and hundreds of letters alone, before what they count. */
function findLetterFigures(text: string, emit: Emit): void {
  for (let at = text.indexOf('ЗО'); at >= 0; at = text.indexOf('ЗО', at + 2)) {
    const end = text[at + 2] === 'О' ? at + 3 : at + 2;
    if (flagsAt(text, at - 1) & (LETTER | DIGIT) || text[end] !== ' ') continue;
    if (!COUNTED.test(text.slice(end + 1, end + LONGEST_COUNTED))) continue;
    emit(at, end, end - at === 3 ? '300' : '30', 0.9);
  }
}

const MAX_LENGTH = 24;
const THOUSAND = 3;

/** `20 ООО Гц`, `11 00О м`: three noughts, some of them letters, behind a figure and before what it counts. */
function isLostThousand(text: string, end: number): boolean {
  if (text[end] !== ' ' || !isNought(text[end + 1])) return false;
  const group = text.slice(end + 1, end + 1 + THOUSAND);
  if (text[end + 1 + THOUSAND] !== ' ' || !LOST_THOUSAND.test(group)) return false;
  // Without any digit it may be the Russian for a kind of company.
  const from = end + 2 + THOUSAND;
  return group.includes('0') || COUNTED_IN_THOUSANDS.test(text.slice(from, from + LONGEST_COUNTED));
}

const isNought = (char: string | undefined): boolean => char === '0' || char === 'O' || char === 'О';
const LOST_THOUSAND = /^(?!000)[0OО]{3}$/u;
const COUNTED_IN_THOUSANDS = compact(
  /^(?:адам|кісі|жыл|теңге|тенге|тг|долл|рубл|сом|тонна|га|гектар|км|м |шақыр|метр|кг|Гц|герц|дана|сарбаз|жауын|үй|отбас|тұрғын|оқушы|кітап|литр|Вт|кВт)(?!\p{Lu})/u,
);
const YEAR = /^(?:1[0-9]|20)\d\d$/;

/** A year with letters in it, or a figure with one between its digits. */
function asFigure(written: string): readonly [string, number] | null {
  let digits = 0;
  let meant = '';
  for (const char of written) {
    const isDigit = char >= '0' && char <= '9';
    const digit = isDigit ? char : LETTER_TO_DIGIT.get(char);
    if (digit === undefined) return null;
    if (isDigit) digits++;
    meant += digit;
  }
  if (digits < 2) return null;
  if (YEAR.test(meant)) return [meant, 0.96];
  const inside = /^\d/.test(written) && /\d$/.test(written) && /^[\dОOоo]+$/u.test(written);
  return inside ? [meant, 0.9] : null;
}

/** `З4 күн`, `75І күн`: a figure with a letter at its edge, before what it counts. */
function asCount(text: string, written: string, end: number): readonly [string, number] | null {
  const match = EDGED.exec(written);
  if (match === null || text[end] !== ' ') return null;
  if (!COUNTED.test(text.slice(end + 1, end + LONGEST_COUNTED))) return null;
  const edge = (letter = ''): string => (letter === '' ? '' : (LETTER_TO_DIGIT.get(letter) ?? letter));
  return [edge(match[1]) + match[2]! + edge(match[3]), 0.85];
}

const EDGED = /^([ЗОO])?(\d{1,3})([ІIЗОO])?$/u;
const LONGEST_COUNTED = 8;
/** Words that only figures stand before, as OCR may give them. */
const COUNTED = compact(
  /^(?:к[үу]н|жыл|жас|ай|адам|мың|млн|млрд|км|га|теңге|тенге|пайыз|рет|сағат|сагат|минут|метр)(?!\p{Lu})/u,
);

/** Whether a sentence begins at `start`. */
function opensSentence(text: string, start: number): boolean {
  let at = start;
  let lines = 0;
  while (at > 0 && isSpaceAt(text, at - 1)) if (text[--at] === '\n') lines++;
  return at === 0 || lines > 1 || '.!?…'.includes(text[at - 1]!);
}

/** A word with one or two digits for letters; a figure behind a word is a mark. */
function asWord(text: string, written: string, start: number): readonly [string, number] | null {
  const digits = written.match(/\d/g)?.length ?? 0;
  if (digits === 0 || digits > 2 || written.length - digits < 2) return null;
  let lower = '';
  for (const char of written.toLowerCase()) lower += DIGIT_TO_LETTER.get(char) ?? char;
  const model = wordModel();
  if (model.strength(lower) < 2) return null;
  const letters = written.replace(/^\d+|\d+$/g, '').toLowerCase();
  if (letters.length < written.length && (letters.length < 3 || model.isWord(letters))) return null;
  const first = DIGIT_TO_LETTER.get(written[0]!);
  if (first === undefined) return [inCaseOf(written, lower), 0.9];
  // A digit has no case of its own: where a sentence begins it is a capital.
  const capital = opensSentence(text, start) ? first.toUpperCase() : first;
  return [inCaseOf(capital + written.slice(1), lower), 0.9];
}

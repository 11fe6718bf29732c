import { CYRILLIC, DIGIT, flagsAt, isDigitAt, isLetterAt, isLowerAt, isUpperAt, isWordAt, LETTER } from '../../../core/chars.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';

const NO_BLANK_BEFORE = ',.;:!?)»”';

/** `саяси , әскери` → `саяси, әскери`. */
export const blankBeforeMark: RepairRule = {
  id: 'spacing/blank-before-mark',
  summary: 'Take out the blank before a comma, full stop, colon, bracket or closing quote.',
  examples: [
    { raw: 'идеологиялық , конфессионалдық', clean: 'идеологиялық, конфессионалдық' },
    { raw: '13,6 % , Ұлыбританияға', clean: '13,6 %, Ұлыбританияға' },
    { raw: 'материалов .Т. 2', clean: 'материалов. Т. 2' },
    { raw: 'жобасы .NET тілінде', why: 'a full stop before a letter belongs to what follows' },
    { raw: 'ол «...Мұндай істі» деді', why: 'no blank here' },
  ],
  find(text: string, emit: Emit): void {
    for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
      const mark = text[i + 1];
      if (mark === undefined || !NO_BLANK_BEFORE.includes(mark) || i === 0 || text[i - 1] === '\n' || text[i - 1] === ' ') continue;
      if (mark === '.' && isUpperAt(text, i + 2) && isCyrillicAt(text, i + 2) && isCyrillicAt(text, i - 1)) {
        emit(i, i + 2, '. ', 0.9);
        continue;
      }
      if ((mark === '.' || mark === ':') && (isWordAt(text, i + 2) || text[i + 2] === '.')) continue;
      if (mark === ':' && (text[i + 2] === ')' || text[i + 2] === '-')) continue;
      // `( ) ` and `« »` hold nothing: a blank to fill in stays.
      if ('«(“'.includes(text[i - 1]!)) continue;
      emit(i, i + 1, '');
    }
  },
};

/** `( зымыран` → `(зымыран`. */
export const blankAfterOpening: RepairRule = {
  id: 'spacing/blank-after-opening',
  summary: 'Take out the blank after an opening bracket or quote.',
  examples: [
    { raw: '( Кения) мен « Қазақ» газеті', clean: '(Кения) мен «Қазақ» газеті' },
    { raw: 'жауабы: ( ) дұрыс', why: 'an empty bracket is a blank to fill in' },
  ],
  find(text: string, emit: Emit): void {
    for (let i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
      if (i === 0 || !'«(“'.includes(text[i - 1]!)) continue;
      if (isWordAt(text, i + 1) || '«“("'.includes(text[i + 1] ?? ' ')) emit(i, i + 1, '');
    }
  },
};

/** `реформаторы,ағартушы` → `реформаторы, ағартушы`; `ғғ.күнделікті` → `ғғ. күнделікті`. */
export const blankAfterMark: RepairRule = {
  id: 'spacing/blank-after-mark',
  summary: 'Put the blank back after a comma, semicolon, colon or closing bracket that a word is glued to.',
  examples: [
    { raw: 'реформаторы,ағартушы', clean: 'реформаторы, ағартушы' },
    { raw: 'XVI-XVII ғғ.күнделікті', clean: 'XVI-XVII ғғ. күнделікті' },
    { raw: 'айналдырды[3], 1995.– 240 б.', clean: 'айналдырды [3], 1995. – 240 б.' },
    { raw: 'сипаттайды:«дипломатия', clean: 'сипаттайды: «дипломатия' },
    { raw: '13,6 % өсті, сағат 12:30-да', why: 'figures' },
    { raw: 'http://egov.kz/kk', why: 'an address' },
    { raw: 'т.б. және б.з.б. Н.Ә.Назарбаев', why: 'abbreviations and initials are written together' },
  ],
  find(text: string, emit: Emit): void {
    for (let i = 1; i < text.length - 1; i++) {
      const mark = text[i]!;
      if (mark === ',' || mark === ';') {
        if (isLetterAt(text, i - 1) || '»).]'.includes(text[i - 1]!)) {
          if (isCyrillicAt(text, i + 1) || ((text[i + 1] === '«' || text[i + 1] === '“') && isLetterAt(text, i + 2))) emit(i + 1, i + 1, ' ');
          else if (text[i - 1] === ']' && text[i + 1] === '[') emit(i + 1, i + 1, ' ');
          else if (isDigitAt(text, i + 1) && isLetterAt(text, i - 1) && text[i - 1] !== '.') emit(i + 1, i + 1, ' ', 0.9);
        }
      } else if (mark === ':') {
        if (isCyrillicAt(text, i - 1) && (text[i + 1] === '«' || text[i + 1] === '“' || isCyrillicAt(text, i + 1))) emit(i + 1, i + 1, ' ');
      } else if (mark === ')' || mark === '»') {
        if (mark === ')' && isCyrillicAt(text, i + 1) && isLowerAt(text, i + 1) && isOpened(text, i)) emit(i + 1, i + 1, ' ', 0.85);
      } else if (mark === '.' && ((text[i + 1] === '–' && text[i + 2] === ' ') || isAfterCentury(text, i))) emit(i + 1, i + 1, ' ');
      else if (mark === '[' && isLetterAt(text, i - 1) && isDigitAt(text, i + 1)) emit(i, i, ' ');
    }
  },
};

const isCyrillicAt = (text: string, i: number): boolean => (flagsAt(text, i) & (CYRILLIC | LETTER)) === (CYRILLIC | LETTER);

/** The bracket was opened by a word, as in `(1996ж)келісім`; `а)` is an enumerator, `екі(үш)еу` a hedge. */
function isOpened(text: string, close: number): boolean {
  for (let i = close - 1; i >= 0 && close - i < 60; i--) if (text[i] === '(') return text[i - 1] === ' ' && close - i > 3;
  return false;
}

const CENTURY_WORDS = ['ғ', 'ғғ', 'жж', 'ж', 'млн', 'млрд'];

/** A stop after `ғ`, `жж` … that stands behind a figure, glued to a small letter. */
function isAfterCentury(text: string, stop: number): boolean {
  if (!isLowerAt(text, stop + 1) || !isCyrillicAt(text, stop + 1)) return false;
  let start = stop;
  while (start > 0 && isLetterAt(text, start - 1)) start--;
  if (!CENTURY_WORDS.includes(text.slice(start, stop))) return false;
  const before = text[start - 1] === ' ' ? start - 2 : start - 1;
  return (flagsAt(text, before) & DIGIT) !== 0 || 'IVXLC'.includes(text[before] ?? ' ') || (isUpperAt(text, before) && 'ІХҮ'.includes(text[before]!));
}

/** `болып табылады..` → `болып табылады.` */
export const doubledMarks: RepairRule = {
  id: 'spacing/doubled-marks',
  summary: 'Make one mark of a doubled full stop or comma, and three dots of a longer run.',
  examples: [
    { raw: 'болып табылады.. Ол', clean: 'болып табылады. Ол' },
    { raw: 'тенденцияларды,, дипломатияның', clean: 'тенденцияларды, дипломатияның' },
    { raw: 'ойлайды..... Бірақ', clean: 'ойлайды... Бірақ' },
    { raw: 'қорғау... Бұлар', why: 'an ellipsis' },
    { raw: 'солай ма?.. Білмеймін', why: 'a question that trails off' },
  ],
  find(text: string, emit: Emit): void {
    for (let i = 0; i < text.length; i++) {
      const mark = text[i];
      if (mark !== '.' && mark !== ',') continue;
      let end = i + 1;
      while (text[end] === mark) end++;
      const length = end - i;
      if (mark === ',' && length > 1) emit(i + 1, end, '');
      else if (mark === '.' && length === 2 && (isLetterAt(text, i - 1) || '»)”'.includes(text[i - 1] ?? ' '))) emit(i + 1, end, '', 0.85);
      else if (mark === '.' && length > 3) emit(i + 3, end, '');
      i = end - 1;
    }
  },
};

/** `Н.Ә: Назарбаев` → `Н.Ә. Назарбаев`. */
export const initialColon: RepairRule = {
  id: 'spacing/initial-colon',
  summary: 'Read a colon or comma after two initials and before a surname as the full stop it was.',
  examples: [
    { raw: 'мамырда Н.Ә: Назарбаев пен', clean: 'мамырда Н.Ә. Назарбаев пен' },
    { raw: 'Жетекшісі Қ.А: Ол келді', why: 'a short word follows, no surname' },
  ],
  find(text: string, emit: Emit): void {
    for (let i = text.indexOf(':'); i >= 0; i = text.indexOf(':', i + 1)) {
      if (!isUpperAt(text, i - 1) || text[i - 2] !== '.' || !isUpperAt(text, i - 3) || isLetterAt(text, i - 4)) continue;
      if (text[i + 1] !== ' ' || !isUpperAt(text, i + 2)) continue;
      let end = i + 3;
      while (isLowerAt(text, end)) end++;
      if (end - i > 6) emit(i, i + 1, '.', 0.9);
    }
  },
};

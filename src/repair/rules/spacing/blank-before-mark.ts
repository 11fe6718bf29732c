import { CYRILLIC, flagsAt, isDigitAt, isUpperAt, isWordAt, LETTER } from '../../../core/chars.ts';
import { CLOSING, COLON, COMMA, MARKS, SEMICOLON, SPACED, STOP } from '../../../core/marks.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';

const NO_BLANK_BEFORE = COMMA | STOP | SEMICOLON | COLON | CLOSING;

/** `саяси , әскери` → `саяси, әскери`. */
export const blankBeforeMark: RepairRule = {
  id: 'spacing/blank-before-mark',
  summary: 'Take out the blank before a comma, full stop, colon, bracket or closing quote.',
  examples: [
    { raw: 'идеологиялық , конфессионалдық', clean: 'идеологиялық, конфессионалдық' },
    { raw: '13,6 % , Ұлыбританияға', clean: '13,6 %, Ұлыбританияға' },
    { raw: 'материалов .Т. 2', clean: 'материалов. Т. 2' },
    { raw: '10 : 2 = 5, сағат 10 : 30, 3 : 1 есебі', why: 'a sign between figures' },
    { raw: 'Астана ?аласы', why: 'a letter that was lost' },
    { raw: 'жобасы .NET тілінде', why: 'a full stop before a letter belongs to what follows' },
    { raw: 'ол «...Мұндай істі» деді', why: 'no blank here' },
  ],
  find(text: string, emit: Emit): void {
    const marks = MARKS.in(text);
    for (let k = marks.next(0, SPACED); k < marks.count; k = marks.next(k + 1, SPACED)) {
      const at = marks.at(k);
      const i = at - 1;
      if (i < 1 || !(marks.kind(k) & NO_BLANK_BEFORE)) continue;
      // `( ) ` and `« »` hold nothing: a blank to fill in stays.
      if ('\n «(“'.includes(text[i - 1]!) && !isSplit(text, i)) continue;
      if (isSplit(text, i)) emit(i, i + 2, '. ', 0.9);
      else if (!belongsToNext(text, at)) emit(i, i + 1, '');
    }
  },
};

/** `материалов .Т`: the blank stands on the wrong side of the full stop. */
const isSplit = (text: string, blank: number): boolean =>
  text[blank + 1] === '.' &&
  isUpperAt(text, blank + 2) &&
  isCyrillicAt(text, blank + 2) &&
  isCyrillicAt(text, blank - 1);

const isCyrillicAt = (text: string, i: number): boolean =>
  (flagsAt(text, i) & (CYRILLIC | LETTER)) === (CYRILLIC | LETTER);

/** `.NET`, `...`, `:)`. */
function belongsToNext(text: string, at: number): boolean {
  const mark = text[at];
  if (mark === '?' && isWordAt(text, at + 1)) return true;
  if (mark === ':' && text[at + 1] === ' ' && isDigitAt(text, at - 2) && isDigitAt(text, at + 2)) return true;
  if (mark !== '.' && mark !== ':') return false;
  const next = at + 1 < text.length ? text[at + 1]! : ' ';
  return isWordAt(text, at + 1) || next === '.' || (mark === ':' && (next === ')' || next === '-'));
}

import { CYRILLIC, flagsAt, isUpperAt, isWordAt, LETTER } from '../../../core/chars.ts';
import { markPlaces } from '../../../core/marks.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';

const NO_BLANK_BEFORE = ',.;:!?)»”';
const SPACE = 0x20;

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
    const places = markPlaces(text);
    for (let k = 0; k < places.length; k++) {
      const at = places[k]!;
      const i = at - 1;
      if (i < 1 || text.charCodeAt(i) !== SPACE || !NO_BLANK_BEFORE.includes(text[at]!)) continue;
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
  if (mark !== '.' && mark !== ':') return false;
  const next = at + 1 < text.length ? text[at + 1]! : ' ';
  return isWordAt(text, at + 1) || next === '.' || (mark === ':' && (next === ')' || next === '-'));
}

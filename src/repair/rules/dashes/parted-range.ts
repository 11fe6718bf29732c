import { isBlankAt, isDigitAt } from '../../../core/chars.ts';
import { compact } from '../../../core/compact.ts';
import { HYPHEN, MARKS } from '../../../core/marks.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { unitsOf } from '../../../core/units.ts';

const RANGE = compact(/(?<![\p{L}\d.,-])(\d{1,4})( {0,2}- {0,2})(\d{1,4})(?![\d.,]*\d|\p{Lu})/uy);

/** `1905 - 1907` → `1905-1907`. */
export const partedRange: RepairRule = {
  id: 'dash/parted-range',
  summary: 'Join a range of figures that a hyphen with blanks parts.',
  examples: [
    { raw: '1905 - 1907 жылдары', clean: '1905-1907 жылдары' },
    { raw: 'шақ 11 -15 жасты қамтиды', clean: 'шақ 11-15 жасты қамтиды' },
    { raw: '1845 – 1904', why: 'a dash is the author’s choice' },
    { raw: '1991 - 1937', why: 'no range' },
    { raw: 'есеп: 12 - 5 = 7', why: 'a subtraction' },
  ],
  find(text: string, emit: Emit): void {
    let done = 0;
    const marks = MARKS.in(text);
    const units = unitsOf(text);
    for (let k = marks.next(0, HYPHEN); k < marks.count; k = marks.next(k + 1, HYPHEN)) {
      const hyphen = marks.at(k);
      if (units[hyphen + 1] !== SPACE && (hyphen === 0 || units[hyphen - 1] !== SPACE)) continue;
      const start = figureStart(text, hyphen);
      if (start < done) continue;
      RANGE.lastIndex = start;
      const match = RANGE.exec(text);
      if (match === null) continue;
      done = RANGE.lastIndex;
      const [from, gap, to] = [match[1]!, match[2]!, match[3]!];
      const at = start + from.length;
      const rises = Number(from) < Number(to);
      if (rises && !text.startsWith('=', done) && !text.startsWith(' =', done)) emit(at, at + gap.length, '-', 0.85);
    }
  },
};

const SPACE = 0x20;

/** Where the figure of at most four digits before the hyphen begins; -1 where none stands there. */
function figureStart(text: string, hyphen: number): number {
  let end = hyphen;
  while (end > hyphen - 2 && isBlankAt(text, end - 1)) end--;
  let start = end;
  while (start > end - 4 && isDigitAt(text, start - 1)) start--;
  return start < end ? start : -1;
}

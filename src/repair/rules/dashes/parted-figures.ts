import { isDigitAt } from '../../../core/chars.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { MONTHS } from '../../../kazakh/months.ts';
import { type Dash, dashesIn } from './each-dash.ts';
import { endingConfidence } from './parted-ending.ts';

const ROMAN = /^[IVXLC]+$/u;
/** So many endings behind a dash with blanks tell that a word processor made dashes of all hyphens. */
const ENOUGH = 2;
const SURE = 0.9;

/** `1928 – 1932` → `1928-1932`, `№ 360 – VI` → `№ 360-VI`, where the text lost its other hyphens the same way. */
export const partedFigures: RepairRule = {
  id: 'dash/parted-figures',
  summary: 'Join ranges and numbers of documents in a text whose hyphens all became dashes with blanks.',
  examples: [
    { raw: 'АҚШ – тың, ТМД – ның 1928 – 1932 жылдары', clean: 'АҚШ – тың, ТМД – ның 1928-1932 жылдары' },
    { raw: 'АҚШ – тың, ТМД – ның № 360 – VI Заңы', clean: 'АҚШ – тың, ТМД – ның № 360-VI Заңы' },
    { raw: 'оның [12, 45 – б.] еңбегі', clean: 'оның [12, 45-б.] еңбегі' },
    { raw: '2023 жылғы қаңтар- қыркүйек айларында', clean: '2023 жылғы қаңтар-қыркүйек айларында' },
    { raw: '1845 – 1904', why: 'a dash is the author’s choice' },
    { raw: 'АҚШ – тың, ТМД – ның 1991 – 1937 және 5 – 12', why: 'no ranges of years' },
  ],
  find(text: string, emit: Emit): void {
    let sure = -1;
    for (const dash of dashesIn(text)) {
      if (isPages(dash) || isMonths(dash)) emit(dash.start, dash.end, '-', 0.9);
      else if (isYears(dash) || isDocument(dash)) {
        if (sure < 0)
          sure = dashesIn(text).filter((other) => other.bothSides && endingConfidence(other) >= SURE).length;
        if (sure >= ENOUGH) emit(dash.start, dash.end, '-', 0.85);
      }
    }
  },
};

/** `1928 – 1932` */
function isYears(dash: Dash): boolean {
  const { text, start, end } = dash;
  if (!dash.bothSides || dash.leftLength !== 4 || !isDigitAt(text, start - 1)) return false;
  const { left } = dash;
  if (!YEAR.test(left)) return false;
  const to = text.slice(end, end + 4);
  return YEAR.test(to) && !isDigitAt(text, end + 4) && left < to;
}

const YEAR = /^[12]\d{3}$/u;

/** `№ 360 – VI` */
function isDocument(dash: Dash): boolean {
  const { text, leftStart } = dash;
  if (!dash.bothSides || dash.leftLength === 0 || !isDigitAt(text, leftStart) || !ROMAN.test(dash.right)) return false;
  return /№ ?$/u.test(text.slice(Math.max(0, leftStart - 2), leftStart));
}

/** `[12, 45 – б.]` */
function isPages(dash: Dash): boolean {
  const { text, start, end } = dash;
  if (text[end] !== 'б' || text[end + 1] !== '.' || dash.leftLength === 0 || !isDigitAt(text, dash.leftStart))
    return false;
  return /\[[\d, ;-]*$/u.test(text.slice(Math.max(0, start - LONGEST_CITATION), start));
}

const LONGEST_CITATION = 40;

/** `қаңтар- қыркүйек`: a hyphen that keeps to one of them. */
function isMonths(dash: Dash): boolean {
  return !dash.bothSides && MONTH_NAMES.has(dash.left) && MONTH_NAMES.has(dash.right);
}

const MONTH_NAMES: ReadonlySet<string> = new Set(MONTHS.map(([name]) => name!));

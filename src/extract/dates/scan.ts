import { citationEnd } from '../numbers/brackets.ts';
import { BRACKET } from '../numbers/lexicon.ts';
import type { Reader } from '../numbers/reader.ts';
import { type Composed, composeAt } from './compose.ts';
import type { DateContext } from './format.ts';
import { GATES, PHRASE_FORMATS, POINT_FORMATS } from './formats/index.ts';
import { aheadOf } from './gate.ts';
import { loneYearAt } from './lone-year.ts';
import { leading, openersAt } from './openers.ts';

/** All that looks like a date, possible or not, from left to right. Most tokens open nothing. */
export function scanDates(r: Reader, context: DateContext): Composed[] {
  const out: Composed[] = [];
  let past = 0;
  for (const i of r.places) {
    if (i < past) continue;
    const year = context.reference === null && r.isNumber(i) ? loneYearAt(r, i) : null;
    if (year !== null) {
      out.push(year);
      past = year.candidate.end;
      continue;
    }
    const openers = openersAt(r, i);
    if (openers !== 0) {
      const best = bestAt(r, i, openers, context);
      if (best === null) continue;
      out.push(best);
      past = best.candidate.end;
    } else if (r.mask(i) & BRACKET) past = citationEnd(r, i);
  }
  return out;
}

const ABOUT = leading('about');
const FIRST_PHRASE = POINT_FORMATS.length;
const POINTS = (1 << FIRST_PHRASE) - 1;

function bestAt(r: Reader, i: number, openers: number, context: DateContext): Composed | null {
  const ahead = aheadOf(r, i);
  if (ahead === 0) return null;
  const admitted = GATES.admitted(openers, ahead, context.reference !== null);
  const about = (openers & ABOUT) !== 0;
  const best = admitted & POINTS || about ? composeAt(r, i, about, admitted, context) : null;
  return admitted > POINTS ? longer(r, i, admitted >> FIRST_PHRASE, best, context) : best;
}

/** The longest of the phrases admitted where it is longer than the point, else the point. */
function longer(r: Reader, i: number, phrases: number, point: Composed | null, context: DateContext): Composed | null {
  let best = point;
  for (let k = 0; phrases >> k !== 0; k++) {
    if (!((phrases >> k) & 1)) continue;
    const format = PHRASE_FORMATS[k]!;
    if (best !== null && format.mayPass?.(r, i, best.candidate.end) === false) continue;
    const candidate = format.find(r, i, context);
    if (candidate !== null && (best === null || candidate.end > best.candidate.end))
      best = { candidate, rule: format.id };
  }
  return best;
}

import { citationEnd } from '../numbers/brackets.ts';
import { BRACKET } from '../numbers/lexicon.ts';
import type { Reader } from '../numbers/reader.ts';
import { type Composed, composeAt, isAboutWord } from './compose.ts';
import { type DateContext, FormatGates } from './format.ts';
import { DATE_FORMATS, PHRASE_FORMATS, POINT_FORMATS } from './formats/index.ts';
import { aheadOf } from './gate.ts';

const POINT_OPENS = POINT_FORMATS.reduce((mask, format) => mask | format.opens, 0);
const GATES: FormatGates = new FormatGates(PHRASE_FORMATS);
const ALL_OPENS = DATE_FORMATS.reduce((mask, format) => mask | format.opens, 0);

/** All that looks like a date, possible or not, from left to right. One walk; most tokens open nothing. */
export function scanDates(r: Reader, context: DateContext): Composed[] {
  const out: Composed[] = [];
  let past = 0;
  for (const i of r.places) {
    if (i < past) continue;
    const mask = r.mask(i);
    if (mask & ALL_OPENS) {
      const best = bestAt(r, i, mask, context);
      if (best === null) continue;
      out.push(best);
      past = best.candidate.end;
    } else if (mask & BRACKET) past = citationEnd(r, i);
  }
  return out;
}

function bestAt(r: Reader, i: number, mask: number, context: DateContext): Composed | null {
  const ahead = aheadOf(r, i);
  if (ahead === 0) return null;
  let best = mask & POINT_OPENS || isAboutWord(r.word(i)) ? composeAt(r, i, ahead, context) : null;
  for (let k = 0; k < PHRASE_FORMATS.length; k++) {
    if (!GATES.admits(k, mask, ahead)) continue;
    const format = PHRASE_FORMATS[k]!;
    const candidate = format.find(r, i, context);
    if (candidate !== null && (best === null || candidate.end > best.candidate.end))
      best = { candidate, rule: format.id };
  }
  return best;
}

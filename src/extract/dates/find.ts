import { NUMBER, type Tokens } from '../../core/tokens.ts';
import { citationEnd } from '../numbers/brackets.ts';
import { type Reader, readerOf } from '../numbers/reader.ts';
import { parseDay } from './calendar.ts';
import { type Composed, composeAt, isAboutWord } from './compose.ts';
import { coverage } from './edtf.ts';
import { type DateCandidate, type DateContext, FIGURE_OPENS } from './format.ts';
import { DATE_FORMATS, PHRASE_FORMATS, POINT_FORMATS } from './formats/index.ts';
import { mayOpenDate } from './gate.ts';
import type { DateDoubt, DateFound } from './mention.ts';
import { toTimex } from './timex.ts';

export interface DateOptions {
  /** `YYYY-MM-DD`: the day the text was written. Relative dates are resolved with it and left out without it. */
  readonly reference?: string;
  /** Add to each mention what TIMEX3 says of it. */
  readonly timex?: boolean;
}

const POINT_OPENS = POINT_FORMATS.reduce((mask, format) => mask | format.opens, 0);
const ALL_OPENS = DATE_FORMATS.reduce((mask, format) => mask | format.opens, 0);
const OPEN_BRACKET = 0x5b;

/**
 * Finds the dates and times of running text. What the text does not say is not filled in.
 *
 * @param tokens of the text; spans are offsets into `tokens.text`
 */
export function findDates(tokens: Tokens, options: DateOptions = {}): DateFound[] {
  const out: DateFound[] = [];
  scan(tokens, options, (r, { candidate, rule }) => {
    if (candidate.impossible === undefined) out.push(found(r, candidate, rule, options.timex === true));
  });
  return out;
}

/** What looks like a date and cannot be one: 31 ақпан, 45.13.2001. */
export function findDateDoubts(tokens: Tokens): DateDoubt[] {
  const out: DateDoubt[] = [];
  scan(tokens, {}, (r, { candidate }) => {
    if (candidate.impossible === undefined) return;
    out.push({ span: [r.startOf(candidate.start), r.endOf(candidate.end - 1)], reason: candidate.impossible });
  });
  return out;
}

type Take = (r: Reader, composed: Composed) => void;

function scan(tokens: Tokens, options: DateOptions, take: Take): void {
  const r = readerOf(tokens);
  const context: DateContext = { reference: options.reference === undefined ? null : parseDay(options.reference) };
  const opens = (i: number): number => (tokens.kind[i] === NUMBER ? FIGURE_OPENS : r.mask(i));
  for (let i = 0; i < r.count; ) {
    const mask = opens(i);
    const citation = mask === 0 && r.mark(i) === OPEN_BRACKET ? citationEnd(r, i) : -1;
    const best = mask & ALL_OPENS && mayOpenDate(r, i, r.mask(i)) ? bestAt(r, i, mask, opens, context) : null;
    if (best !== null) take(r, best);
    i = best?.candidate.end ?? (citation > 0 ? citation : i + 1);
  }
}

function bestAt(
  r: Reader,
  i: number,
  mask: number,
  opens: (i: number) => number,
  context: DateContext,
): Composed | null {
  const mayCompose = (mask & POINT_OPENS) !== 0 || isAboutWord(r.word(i));
  let best = mayCompose ? composeAt(r, i, POINT_FORMATS, opens, context) : null;
  for (const format of PHRASE_FORMATS) {
    if (!(format.opens & mask)) continue;
    const candidate = format.find(r, i, context);
    if (candidate !== null && (best === null || candidate.end > best.candidate.end))
      best = { candidate, rule: format.id };
  }
  return best;
}

function found(r: Reader, candidate: DateCandidate, rule: string, timex: boolean): DateFound {
  const { type, value, confidence, mod, weekday } = candidate;
  const start = r.startOf(candidate.start);
  const end = r.endOf(candidate.end - 1);
  const [from, to] = type === 'DATE' ? coverage(value) : [null, null];
  const mention = {
    span: [start, end],
    text: r.tokens.text.slice(start, end),
    type,
    edtf: value,
    from,
    to,
    rule,
    confidence,
  } as const;
  return timex ? { ...mention, timex: toTimex(type, value, mod, weekday) } : mention;
}

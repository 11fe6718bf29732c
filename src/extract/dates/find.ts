import type { Tokens } from '../../core/tokens.ts';
import { type Reader, readerOf } from '../numbers/reader.ts';
import { parseDay } from './calendar.ts';
import type { Composed } from './compose.ts';
import { coverage } from './edtf.ts';
import type { DateCandidate } from './format.ts';
import type { DateDoubt, DateFound } from './mention.ts';
import { scanDates } from './scan.ts';
import { toTimex } from './timex.ts';

export interface DateOptions {
  /** `YYYY-MM-DD`: the day the text was written. Relative dates are resolved with it and left out without it. */
  readonly reference?: string;
  /** Add to each mention what TIMEX3 says of it. */
  readonly timex?: boolean;
}

/** What was read in a row of tokens: dates and doubts share one reading. */
interface Scan {
  readonly reference: string | undefined;
  readonly composed: readonly Composed[];
  readonly hasDoubts: boolean;
}

function scanOf(r: Reader): Scan | null {
  return r.kept as Scan | null;
}

/**
 * Finds the dates and times of running text. What the text does not say is not filled in.
 *
 * @param tokens of the text; spans are offsets into `tokens.text`
 */
export function findDates(tokens: Tokens, options: DateOptions = {}): DateFound[] {
  const r = readerOf(tokens);
  const { reference } = options;
  const known = scanOf(r);
  const { composed } = known !== null && known.reference === reference ? known : scan(r, reference);
  const out: DateFound[] = [];
  for (let k = 0; k < composed.length; k++) {
    const { candidate, rule } = composed[k]!;
    if (candidate.impossible === undefined) out.push(found(r, candidate, rule, options.timex === true));
  }
  return out;
}

/** What looks like a date and cannot be one: 31 ақпан, 45.13.2001. */
export function findDateDoubts(tokens: Tokens): DateDoubt[] {
  const r = readerOf(tokens);
  const out: DateDoubt[] = [];
  // A day no calendar has is told without any reference day.
  const { composed, hasDoubts } = scanOf(r) ?? scan(r, undefined);
  if (!hasDoubts) return out;
  for (const { candidate } of composed) {
    if (candidate.impossible === undefined) continue;
    out.push({ span: [r.startOf(candidate.start), r.endOf(candidate.end - 1)], reason: candidate.impossible });
  }
  return out;
}

function scan(r: Reader, reference: string | undefined): Scan {
  const composed = scanDates(r, { reference: reference === undefined ? null : parseDay(reference) });
  const read: Scan = { reference, composed, hasDoubts: composed.some(isDoubtful) };
  r.kept = read;
  return read;
}

const isDoubtful = ({ candidate }: Composed): boolean => candidate.impossible !== undefined;

const NO_DAYS: readonly [null, null] = [null, null];

function found(r: Reader, candidate: DateCandidate, rule: string, timex: boolean): DateFound {
  const { type, value, confidence, mod, weekday } = candidate;
  const start = r.startOf(candidate.start);
  const end = r.endOf(candidate.end - 1);
  const days = type === 'DATE' ? coverage(value) : NO_DAYS;
  const mention = {
    span: [start, end],
    text: r.tokens.text.slice(start, end),
    type,
    edtf: value,
    from: days[0],
    to: days[1],
    rule,
    confidence,
  } as const;
  return timex ? { ...mention, timex: toTimex(type, value, mod, weekday) } : mention;
}

import type { Span } from '../../core/span.ts';
import type { Tokens } from '../../core/tokens.ts';
import { findDates } from '../dates/find.ts';
import { isSeasonKind } from '../dates/formats/season.ts';
import type { DateFound } from '../dates/mention.ts';
import { NUMBER_REFUSALS } from './contexts.ts';
import { findCounted } from './find.ts';
import { NUMBER_FORMATS } from './formats/index.ts';
import { anyOrdinal, ordinal } from './formats/ordinal.ts';
import { CURRENCY, PERCENT, PERIOD, SEASON, UNIT } from './lexicon.ts';
import type { NumberFound } from './mention.ts';
import { isHyphen, type Reader, readerOf } from './reader.ts';
import { NumberRefusals } from './refusal.ts';
import { NumberFormats } from './standing.ts';

/** KazNERD's numeric classes. */
export type NumericClass = 'DATE' | 'TIME' | 'CARDINAL' | 'ORDINAL' | 'MONEY' | 'PERCENTAGE' | 'QUANTITY';

export interface NumericFound {
  readonly span: Span;
  readonly type: NumericClass;
  readonly mention: DateFound | NumberFound;
}

/** Refusals that hold for KazNERD too; it counts бір wherever it stands, and number words in names. */
const KEPT: ReadonlySet<string> = new Set(['part-of-name', 'part-of-row', 'phone', 'page-or-article', 'set-phrase']);
const REFUSALS: NumberRefusals = new NumberRefusals(NUMBER_REFUSALS.filter(({ id }) => KEPT.has(id)));
const FORMATS: NumberFormats = new NumberFormats(
  NUMBER_FORMATS.map((format) => (format === ordinal ? { ...format, find: anyOrdinal.find } : format)),
);

/**
 * Dates and numbers in the reading of KazNERD's guidelines: classes by the size of the unit, `бұрын`, `ішінде` … in
 * the span, figures of sessions and classes as ordinals.
 */
export function findNumerics(tokens: Tokens): NumericFound[] {
  const r = readerOf(tokens);
  const dates = findDates(tokens);
  const numbers = findCounted(tokens, dates, REFUSALS, FORMATS);
  const out = [
    ...dates.map(
      (mention): NumericFound => ({ span: stretched(r, mention.span), type: classOfDate(mention), mention }),
    ),
    ...numbers.flatMap((mention) => {
      const type = classOfNumber(r, mention);
      return type === null ? [] : apart(r, mention.span).map((span) => ({ span: bounded(r, span), type, mention }));
    }),
    ...pronouns(r, numbers),
    ...seasons(r, dates),
  ];
  return out.sort((a, b) => a.span[0] - b.span[0]);
}

function classOfDate({ type, edtf }: DateFound): NumericClass {
  return type === 'TIME' || edtf.includes('PT') ? 'TIME' : 'DATE';
}

/** `екінші күні` is a date there, and no date with a value here. */
function classOfNumber(r: Reader, { type, span }: NumberFound): NumericClass | null {
  if (type === 'REFERENCE') return null;
  if (type === 'ORDINAL' && r.sense(tokenAt(r.tokens, span[1] - 1) + 1, PERIOD) !== undefined) return null;
  return type === 'FRACTION' ? 'CARDINAL' : type;
}

const ONE_OF = /^бір(?:і|ін|інің|іне|інде|інен|імен|еуі|еуін)$/;

/** One of them: бірі, бірін, біреуі count there. */
function pronouns(r: Reader, numbers: readonly NumberFound[]): NumericFound[] {
  const taken = new Set(numbers.map(({ span }) => span[1]));
  const out: NumericFound[] = [];
  for (let i = 0; i < r.count; i++) {
    if (!r.isWord(i) || !ONE_OF.test(r.word(i)) || taken.has(r.endOf(i)) || r.glued(i)) continue;
    const span: Span = [r.startOf(i), r.endOf(i)];
    out.push({ span, type: 'CARDINAL', mention: { ...ONE, span, text: r.surface(i) } });
  }
  return out;
}

/** жазғы лагерь, қысқы спорт: what is of a season is a date there. */
function seasons(r: Reader, dates: readonly DateFound[]): NumericFound[] {
  const taken = new Set(dates.flatMap(({ span }) => span));
  const out: NumericFound[] = [];
  for (let i = 0; i < r.count; i++) {
    if (!(r.mask(i) & SEASON) || !isSeasonKind(r.word(i)) || taken.has(r.startOf(i)) || taken.has(r.endOf(i))) continue;
    const span: Span = [r.startOf(i), r.endOf(i)];
    const edtf = `XXXX-${r.sense(i, SEASON)!.value}`;
    out.push({ span, type: 'DATE', mention: { ...SEASONAL, span, text: r.surface(i), edtf } });
  }
  return out;
}

const SEASONAL: Omit<DateFound, 'span' | 'text' | 'edtf'> = {
  type: 'DATE',
  from: null,
  to: null,
  rule: 'kaznerd/seasonal',
  confidence: 0.6,
};

/** 30 пайыздан жоғары, 10 градустан төмен: the bound is in the span there. */
function bounded(r: Reader, span: Span): Span {
  const last = tokenAt(r.tokens, span[1] - 1);
  const bound = BOUNDS.test(r.word(last + 1)) && /[дтн][ае]н$/.test(r.word(last)) && r.joined(last + 1);
  return bound ? [span[0], r.tokens.end[last + 1]!] : span;
}

/** 30 пайыздан 50 пайызға дейін: with the unit said twice, two spans there. */
function apart(r: Reader, span: Span): Span[] {
  const last = tokenAt(r.tokens, span[1] - 1);
  if (!/^[дш]ейін/.test(r.word(last))) return [span];
  for (let k = tokenAt(r.tokens, span[0]) + 1; k < last - 1; k++) {
    const unit = isHyphen(r.mark(k - 1)) ? k - 2 : k;
    if (r.mask(unit) & (UNIT | CURRENCY | PERCENT) && /[дтн][ае]н$/.test(r.word(k)))
      return [
        [span[0], r.endOf(k)],
        [r.startOf(k + 1), span[1]],
      ];
  }
  return [span];
}

const BOUNDS = /^(?:жоғары|төмен)$/;

const ONE: Omit<NumberFound, 'span' | 'text'> = {
  type: 'CARDINAL',
  value: 1,
  min: null,
  max: null,
  approx: null,
  unit: null,
  rule: 'kaznerd/one-of',
  confidence: 0.7,
};

/** Words after a span of time that KazNERD takes in. */
const AFTER: ReadonlySet<string> = new Set(
  'бұрын бұрынғы бойы бойына бойғы ішінде ішіндегі кейін кейінгі соң арасында аралығында'.split(' '),
);
/** Words before one. */
const BEFORE: ReadonlySet<string> = new Set('соңғы алдағы өткен осы тура биылғы келесі алғашқы әр'.split(' '));

function stretched(r: Reader, span: Span): Span {
  const { tokens } = r;
  const first = tokenAt(tokens, span[0]);
  const last = tokenAt(tokens, span[1] - 1);
  const start = BEFORE.has(r.word(first - 1)) ? tokens.start[first - 1]! : span[0];
  return [start, AFTER.has(r.word(last + 1)) ? tokens.end[last + 1]! : span[1]];
}

/** The token that covers `offset`. */
function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tokens.start[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

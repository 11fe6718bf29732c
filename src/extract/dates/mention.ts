import type { Span } from '../../core/span.ts';
import type { Timex } from './timex.ts';

export type DateType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** A date or time expression found in running text. `span` in the text given (UTF-16 units). */
export interface DateFound {
  readonly span: Span;
  readonly text: string;
  readonly type: DateType;
  /** EDTF (level 0 to 2) for DATE, ISO 8601 for the other three. */
  readonly edtf: string;
  /** First and last day the EDTF value covers, `YYYY-MM-DD`; null where the year is not said or a side is open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly rule: string;
  readonly confidence: number;
  /** The same as TIMEX3 says it, where asked for. */
  readonly timex?: Timex;
}

/** What looks like a date and cannot be one. */
export interface DateDoubt {
  readonly span: Span;
  readonly reason: string;
}

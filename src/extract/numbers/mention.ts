import type { Span } from '../../core/span.ts';

export type NumberType = 'CARDINAL' | 'ORDINAL' | 'PERCENTAGE' | 'MONEY' | 'QUANTITY' | 'FRACTION' | 'REFERENCE';

/** A number found in running text. `span` in the text given (UTF-16 units). */
export interface NumberFound {
  readonly span: Span;
  readonly text: string;
  readonly type: NumberType;
  /** The stated number; null for a range. */
  readonly value: number | null;
  /** Of a stated range, else null. */
  readonly min: number | null;
  readonly max: number | null;
  readonly approx: 'about' | 'over' | 'under' | null;
  /** `%`, an ISO 4217 code, a UCUM symbol, or null. */
  readonly unit: string | null;
  readonly rule: string;
  readonly confidence: number;
}

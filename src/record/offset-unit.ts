import type { Span } from '../core/span.ts';
import type { OffsetUnit } from './types.ts';

/** Turns a span in UTF-16 units into one in the record's unit. */
export type SpanConverter = (span: Span) => Span;

/** The converter between units that agree. */
export const same: SpanConverter = (span) => span;
const SURROGATE = /[\ud800-\udfff]/;

/**
 * The converter from UTF-16 units of `text` to `unit`. Costs nothing where the two agree, as they do in almost every
 * essay; else a table of one number a unit. An offset inside a surrogate pair counts as the character's start.
 */
export function toUnit(text: string, unit: OffsetUnit): SpanConverter {
  if (unit === 'utf-16' || !SURROGATE.test(text)) return same;
  const table = codePointTable(text);
  return ([start, end]) => [table[start]!, table[end]!];
}

/** The converter back: from `unit` to UTF-16 units of `text`. */
export function fromUnit(text: string, unit: OffsetUnit): SpanConverter {
  if (unit === 'utf-16' || !SURROGATE.test(text)) return same;
  const starts: number[] = [];
  for (let i = 0; i < text.length; i += isPairAt(text, i) ? 2 : 1) starts.push(i);
  starts.push(text.length);
  return ([start, end]) => [starts[start]!, starts[end]!];
}

/** Number of characters of `text` in `unit`. */
export function lengthIn(text: string, unit: OffsetUnit): number {
  return toUnit(text, unit)([0, text.length])[1];
}

/** Code points that stand before each UTF-16 offset. */
function codePointTable(text: string): Int32Array {
  const table = new Int32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    table[i] = count;
    if (isPairAt(text, i)) table[++i] = count;
    count++;
  }
  table[text.length] = count;
  return table;
}

function isPairAt(text: string, i: number): boolean {
  return (text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
}

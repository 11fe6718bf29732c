/** A half-open stretch of a text, `[start, end)`, in UTF-16 code units. */
export type Span = readonly [start: number, end: number];

/** A span as an array of its own; where a literal would do and thousands are made, for the reason of `plainObjects`. */
export const spanOf = (...span: Span): Span => span;

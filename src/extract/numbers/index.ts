export { extractNumbers, type NumberMention } from './extract-numbers.ts';
export { findNumbers } from './find.ts';
export type { NumberFound, NumberType } from './mention.ts';
export { parseNumber } from './parse.ts';

import type { RepairRule } from '../../../core/rule.ts';
import { dashForHyphen, partedEnding, partedPair } from './parted-words.ts';
import { lostPairHyphen, partedRange } from './ranges.ts';

/** Joins first: what is left after them is a dash. */
export const DASH_RULES: readonly RepairRule[] = [partedEnding, partedPair, partedRange, lostPairHyphen, dashForHyphen];

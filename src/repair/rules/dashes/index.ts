import type { RepairRule } from '../../../core/rule.ts';
import { dashForHyphen } from './hyphen-for-dash.ts';
import { lostPairHyphen } from './lost-pair-hyphen.ts';
import { partedEnding } from './parted-ending.ts';
import { partedPair } from './parted-pair.ts';
import { partedRange } from './parted-range.ts';

/** Joins first: what is left after them is a dash. */
export const DASH_RULES: readonly RepairRule[] = [partedEnding, partedPair, partedRange, lostPairHyphen, dashForHyphen];

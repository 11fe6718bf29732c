import type { RepairRule } from '../../../core/rule.ts';
import { dashForHyphen } from './hyphen-for-dash.ts';
import { lostPairHyphen } from './lost-pair-hyphen.ts';
import { partedEnding } from './parted-ending.ts';
import { partedFigures } from './parted-figures.ts';
import { partedPair } from './parted-pair.ts';
import { partedRange } from './parted-range.ts';

/** Figures first, while the endings that tell of lost hyphens still stand apart; what is left after all joins is a dash. */
export const DASH_RULES: readonly RepairRule[] = [
  partedFigures,
  partedEnding,
  partedPair,
  partedRange,
  lostPairHyphen,
  dashForHyphen,
];

import type { RepairRule } from '../../../core/rule.ts';
import { blankAfterMark } from './blank-after-mark.ts';
import { blankAfterOpening } from './blank-after-opening.ts';
import { blankAfterQuote } from './blank-after-quote.ts';
import { blankBeforeMark } from './blank-before-mark.ts';
import { blankRuns } from './blanks.ts';
import { doubledMarks } from './doubled-marks.ts';
import { initialColon } from './initial-colon.ts';
import { partedInitials } from './initials.ts';

/** Blanks first: the rules after it count on single ones. */
export const SPACING_RULES: readonly RepairRule[] = [
  blankRuns,
  blankBeforeMark,
  blankAfterOpening,
  blankAfterMark,
  blankAfterQuote,
  doubledMarks,
  initialColon,
  partedInitials,
];

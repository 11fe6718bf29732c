import type { RepairRule } from '../../../core/rule.ts';
import { blankRuns } from './blanks.ts';
import { partedInitials } from './initials.ts';
import { blankAfterMark, blankAfterOpening, blankBeforeMark, doubledMarks, initialColon } from './marks.ts';

/** Blanks first: the rules after it count on single ones. */
export const SPACING_RULES: readonly RepairRule[] = [blankRuns, blankBeforeMark, blankAfterOpening, blankAfterMark, doubledMarks, initialColon, partedInitials];

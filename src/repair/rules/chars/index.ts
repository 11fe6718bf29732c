import { blanks } from './blanks.ts';
import type { CharRule } from './char-kinds.ts';
import { characterNames } from './character-names.ts';
import { combiningMarks } from './combining-marks.ts';
import { controlCharacters } from './control-characters.ts';
import { cyrillicVariants } from './cyrillic-variants.ts';
import { lineEnds } from './line-ends.ts';
import { loneSurrogates } from './lone-surrogates.ts';
import { markdown } from './markdown.ts';
import { mojibake } from './mojibake.ts';
import { presentationForms } from './presentation-forms.ts';
import { questionMarks } from './question-marks.ts';
import { softHyphen } from './soft-hyphen.ts';
import { zeroWidth } from './zero-width.ts';

/**
 * The repairs of single characters, in order. Mojibake comes first: its wrong sequences hold controls, no-break spaces
 * and soft hyphens. Soft hyphens need plain line ends, and composition comes when no invisible character parts a
 * letter from its mark any more. Markdown is read from lines, last.
 */
export const CHAR_RULES: readonly CharRule[] = [
  mojibake,
  characterNames,
  loneSurrogates,
  lineEnds,
  controlCharacters,
  zeroWidth,
  blanks,
  softHyphen,
  presentationForms,
  combiningMarks,
  cyrillicVariants,
  questionMarks,
  markdown,
];

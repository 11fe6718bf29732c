import type { BoundaryRule } from '../rule.ts';
import { addresses } from './addresses.ts';
import { askedQuote } from './asked-quote.ts';
import { closingAbbreviations } from './closing-abbreviations.ts';
import { dashAfterStop } from './dash-after-stop.ts';
import { ellipsis } from './ellipsis.ts';
import { enumerators } from './enumerators.ts';
import { figures } from './figures.ts';
import { glued } from './glued.ts';
import { initials } from './initials.ts';
import { leadingAbbreviations } from './leading-abbreviations.ts';
import { namedWithMark } from './named-with-mark.ts';
import { noOpening } from './no-opening.ts';
import { smallLetter } from './small-letter.ts';
import { trailingAbbreviations } from './trailing-abbreviations.ts';

/**
 * Asked in this order at every terminal mark; the first that decides is heard, and where none does the sentence ends.
 */
export const BOUNDARY_RULES: readonly BoundaryRule[] = [
  noOpening,
  addresses,
  figures,
  ellipsis,
  glued,
  askedQuote,
  namedWithMark,
  enumerators,
  initials,
  leadingAbbreviations,
  closingAbbreviations,
  trailingAbbreviations,
  dashAfterStop,
  smallLetter,
];

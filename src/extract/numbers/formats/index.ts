import type { NumberFormat } from '../format.ts';
import { cardinal } from './cardinal.ts';
import { collective } from './collective.ts';
import { foreignCardinal } from './foreign-cardinal.ts';
import { fraction } from './fraction.ts';
import { money } from './money.ts';
import { ordinal } from './ordinal.ts';
import { percentage } from './percentage.ts';
import { quantity } from './quantity.ts';
import { rankedNoun } from './ranked-noun.ts';
import { referenceNumber } from './reference.ts';
import { romanOrdinal } from './roman-ordinal.ts';

/** All formats; of two as long, the one that stands first wins. */
export const NUMBER_FORMATS: readonly NumberFormat[] = [
  percentage,
  money,
  quantity,
  referenceNumber,
  fraction,
  rankedNoun,
  ordinal,
  romanOrdinal,
  collective,
  cardinal,
  foreignCardinal,
];

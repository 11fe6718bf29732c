import type { DateFormat, PhraseFormat, PointFormat } from '../format.ts';
import { FormatGates } from '../gate.ts';
import { bareCentury } from './bare-century.ts';
import { bareYear } from './bare-year.ts';
import { beforeEra } from './before-era.ts';
import { century } from './century.ts';
import { clock } from './clock.ts';
import { dayMonth } from './day-month.ts';
import { decade } from './decade.ts';
import { durationFormat } from './duration.ts';
import { foreign } from './foreign.ts';
import { foreignDuration } from './foreign-duration.ts';
import { month } from './month.ts';
import { numeric } from './numeric.ts';
import { quarter } from './quarter.ts';
import { quotedDay } from './quoted-day.ts';
import { relativeDay } from './relative-day.ts';
import { relativeYear } from './relative-year.ts';
import { season } from './season.ts';
import { setFormat } from './set.ts';
import { shortYear } from './short-year.ts';
import { unnumbered } from './unnumbered.ts';
import { weekday } from './weekday.ts';
import { year } from './year.ts';

/** Points of the calendar; of two as long, the one that stands first wins. */
export const POINT_FORMATS: readonly PointFormat[] = [
  numeric,
  beforeEra,
  century,
  decade,
  year,
  shortYear,
  dayMonth,
  month,
  relativeYear,
  quarter,
  season,
  bareYear,
];

/** Whole expressions; a point as long as one of them wins. */
export const PHRASE_FORMATS: readonly PhraseFormat[] = [
  setFormat,
  clock,
  relativeDay,
  unnumbered,
  durationFormat,
  weekday,
  foreign,
  foreignDuration,
  quotedDay,
  bareCentury,
];

export const DATE_FORMATS: readonly DateFormat[] = [...POINT_FORMATS, ...PHRASE_FORMATS];

/** Which of them may stand at a place. */
export const GATES: FormatGates = new FormatGates(DATE_FORMATS);

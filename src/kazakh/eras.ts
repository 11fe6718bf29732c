/** Words for periods of time and for the two eras. */

export interface PeriodFact {
  readonly stems: readonly string[];
  /** ISO 8601 designator with its count: жүзжылдық is 100 Y; time units begin with T. */
  readonly count: number;
  readonly unit: 'Y' | 'M' | 'W' | 'D' | 'TH' | 'TM' | 'TS';
}

const period = (unit: PeriodFact['unit'], count: number, ...stems: readonly string[]): PeriodFact => ({
  stems,
  count,
  unit,
});

export const PERIODS: readonly PeriodFact[] = [
  period('Y', 1, 'жыл'),
  period('Y', 10, 'онжылдық', 'онжылдығ'),
  period('Y', 100, 'ғасыр', 'жүзжылдық', 'жүзжылдығ'),
  period('Y', 1000, 'мыңжылдық', 'мыңжылдығ'),
  period('M', 1, 'ай'),
  period('M', 3, 'тоқсан'),
  period('M', 6, 'жартыжылдық', 'жартыжылдығ'),
  period('W', 1, 'апта'),
  period('D', 1, 'күн', 'тәулік', 'тәуліг'),
  period('TH', 1, 'сағат', 'сағ'),
  period('TM', 1, 'минут', 'мин'),
  period('TS', 1, 'секунд', 'сек'),
];

/** Before our era, letter by letter as tokens: б.з.б., б.з.д. */
export const BEFORE_ERA_LETTERS: readonly (readonly [string, string, string])[] = [
  ['б', 'з', 'б'],
  ['б', 'з', 'д'],
  ['б', 'ғ', 'д'],
  ['б', 'э', 'д'],
];

/** After our era: б.з., б.з.к. */
export const OUR_ERA_LETTERS: readonly (readonly string[])[] = [
  ['б', 'з', 'к'],
  ['б', 'з'],
];

/** Months and days of the week, in Kazakh and in the two languages that Kazakh texts quote. */

/**
 * Kazakh stems in the order of the year, the Russian names that writers put for them, and what print of the 1910s and
 * 1920s made of those.
 */
export const MONTHS: readonly (readonly string[])[] = [
  ['қаңтар', 'январь', 'январ', 'йанвар', 'ғинуар'],
  ['ақпан', 'февраль', 'феврал', 'пебірал', 'пебірәл', 'пебрал', 'фебірал'],
  ['наурыз', 'март'],
  ['сәуір', 'апрель', 'апрел', 'әпірел', 'апірел', 'әпрел', 'көкек'],
  ['мамыр', 'май', 'мәй'],
  ['маусым', 'июнь', 'июн', 'ійүн', 'ійун', 'ийун', 'иүн'],
  ['шілде', 'июль', 'июл', 'ійүл', 'ійул', 'ийул', 'иүл'],
  ['тамыз', 'август', 'ағұст', 'әбгұст', 'ауғұст'],
  ['қыркүйек', 'қыркүйег', 'сентябрь', 'сентябр', 'сентәбір', 'сентабр', 'сентабыр'],
  ['қазан', 'октябрь', 'октябр', 'өктәбір', 'октабр', 'октабыр', 'өктебір'],
  ['қараша', 'ноябрь', 'ноябр', 'нойабр', 'нойабыр', 'ноябір'],
  ['желтоқсан', 'декабрь', 'декабр', 'декәбір', 'декабыр'],
];

/** Short forms in the order of the year, a full stop behind them: 16 желт. */
export const SHORT_MONTHS: readonly string[] = [
  'қаңт',
  'ақп',
  'наур',
  'сәу',
  'мам',
  'маус',
  'шіл',
  'там',
  'қырк',
  'қаз',
  'қар',
  'желт',
];

/** Russian genitives and prepositionals, whole words. */
export const RUSSIAN_MONTHS: readonly (readonly string[])[] = [
  ['января', 'январе'],
  ['февраля', 'феврале'],
  ['марта', 'марте'],
  ['апреля', 'апреле'],
  ['мая', 'мае'],
  ['июня', 'июне'],
  ['июля', 'июле'],
  ['августа', 'августе'],
  ['сентября', 'сентябре'],
  ['октября', 'октябре'],
  ['ноября', 'ноябре'],
  ['декабря', 'декабре'],
];

export const ENGLISH_MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march'],
  ['april', 'apr'],
  ['may'],
  ['june'],
  ['july'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** From Monday. */
export const WEEKDAYS: readonly string[] = [
  'дүйсенбі',
  'сейсенбі',
  'сәрсенбі',
  'бейсенбі',
  'жұма',
  'сенбі',
  'жексенбі',
];

/** Months (from 1) whose names are everyday words too: қазан pot, қараша black, тамыз drip, сәуір ray, мамыр peace. */
export const AMBIGUOUS_MONTHS: ReadonlySet<number> = new Set([8, 10, 11]);

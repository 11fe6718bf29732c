/** Months and days of the week, in Kazakh and in the two languages that Kazakh texts quote. */

/** Kazakh stems in the order of the year, and the Russian names that writers put for them. */
export const MONTHS: readonly (readonly string[])[] = [
  ['қаңтар', 'январь', 'январ'],
  ['ақпан', 'февраль', 'феврал'],
  ['наурыз', 'март'],
  ['сәуір', 'апрель', 'апрел'],
  ['мамыр', 'май'],
  ['маусым', 'июнь', 'июн'],
  ['шілде', 'июль', 'июл'],
  ['тамыз', 'август'],
  ['қыркүйек', 'қыркүйег', 'сентябрь', 'сентябр'],
  ['қазан', 'октябрь', 'октябр'],
  ['қараша', 'ноябрь', 'ноябр'],
  ['желтоқсан', 'декабрь', 'декабр'],
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

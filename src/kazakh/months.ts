/** Months and days of the week, in Kazakh and in the two languages that Kazakh texts quote. */

/** Kazakh stems in the order of the year; қырқүйек and октябрь … are what writers put for them. */
export const MONTHS: readonly (readonly string[])[] = [
  ['қаңтар', 'январь'],
  ['ақпан', 'февраль'],
  ['наурыз', 'март'],
  ['сәуір', 'апрель'],
  ['мамыр', 'май'],
  ['маусым', 'июнь'],
  ['шілде', 'июль'],
  ['тамыз', 'август'],
  ['қыркүйек', 'қыркүйег', 'сентябрь'],
  ['қазан', 'октябрь'],
  ['қараша', 'ноябрь'],
  ['желтоқсан', 'декабрь'],
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

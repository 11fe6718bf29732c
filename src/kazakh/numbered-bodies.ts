/** Bodies that bear a number for a name, `№ 83 орта мектеп`; the beginnings of all their forms. */
export const NUMBERED_BODIES: readonly string[] = [
  'мектеп',
  'мектеб',
  'лицей',
  'гимназия',
  'интернат',
  'балабақша',
  'бөбекжай',
  'колледж',
  'училище',
  'аурухана',
  'емхана',
  'перзентхана',
  'дәріхана',
  'шахта',
  'дивизия',
  'полк',
  'бригада',
];

/** The greatest number of a class at school. */
export const LAST_CLASS = 11;

/** Whether a lower-case word is a form of one of them: `мектебінде`, and of `мектеп-лицей` either part. */
export function isNumberedBody(word: string): boolean {
  return NUMBERED_BODIES.some((body) => word.startsWith(body) || word.includes(`-${body}`));
}

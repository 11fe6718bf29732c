/** Number words. Values are exact up to 2^53; the spelling is that of «Қазақ тілінің орфографиялық ережелері». */

/** What a number word does in a number: 3 in 300 and 300,000 are the same word in other places. */
export type NumeralRole = 'zero' | 'unit' | 'ten' | 'hundred' | 'scale';

export interface NumeralFact {
  readonly word: string;
  readonly value: number;
  readonly role: NumeralRole;
}

const fact = (role: NumeralRole, value: number, ...words: readonly string[]): NumeralFact[] =>
  words.map((word) => ({ word, value, role }));

function values(words: string, value: number): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word) => [word, value]));
}

/** Stems: қырқ- is what қырық becomes before a vowel; жыйырма, тоғұз, отұз are spellings of the 1920s. */
export const NUMERALS: readonly NumeralFact[] = [
  ...fact('zero', 0, 'нөл', 'ноль'),
  ...fact('unit', 1, 'бір'),
  ...fact('unit', 2, 'екі'),
  ...fact('unit', 3, 'үш'),
  ...fact('unit', 4, 'төрт'),
  ...fact('unit', 5, 'бес'),
  ...fact('unit', 6, 'алты'),
  ...fact('unit', 7, 'жеті'),
  ...fact('unit', 8, 'сегіз'),
  ...fact('unit', 9, 'тоғыз', 'тоғұз'),
  ...fact('ten', 10, 'он'),
  ...fact('ten', 20, 'жиырма', 'жыйырма', 'жійырма'),
  ...fact('ten', 30, 'отыз', 'отұз'),
  ...fact('ten', 40, 'қырық', 'қырқ'),
  ...fact('ten', 50, 'елу'),
  ...fact('ten', 60, 'алпыс'),
  ...fact('ten', 70, 'жетпіс'),
  ...fact('ten', 80, 'сексен'),
  ...fact('ten', 90, 'тоқсан'),
  ...fact('hundred', 100, 'жүз'),
  ...fact('scale', 1e3, 'мың'),
  ...fact('scale', 1e6, 'миллион', 'млн'),
  ...fact('scale', 1e9, 'миллиард', 'млрд'),
  ...fact('scale', 1e12, 'триллион', 'трлн'),
  ...fact('scale', 1e15, 'квадриллион', 'квадрлн'),
  ...fact('scale', 1e18, 'квинтиллион'),
  ...fact('scale', 1e21, 'секстиллион'),
];

/** Number words of the Russian and English passages in Kazakh texts; `one` and `один` are as often articles. */
export const FOREIGN_NUMERALS: Readonly<Record<string, number>> = {
  ...values('два две двух двум двумя', 2),
  ...values('три трех трёх трем трём тремя', 3),
  ...values('четыре четырех четырёх четырем', 4),
  ...values('пять пяти пятью', 5),
  ...values('шесть шести', 6),
  ...values('семь семи', 7),
  ...values('восемь восьми', 8),
  ...values('девять девяти', 9),
  ...values('десять десяти', 10),
  ...values('two', 2),
  ...values('three', 3),
  ...values('four', 4),
  ...values('five', 5),
  ...values('six', 6),
  ...values('seven', 7),
  ...values('eight', 8),
  ...values('nine', 9),
  ...values('ten', 10),
  ...values('eleven', 11),
  ...values('twelve', 12),
  ...values('twenty', 20),
};

/** Number words for a group of things or people: екеу, two together. Біреу is a pronoun and no number. */
export const COLLECTIVES: Readonly<Record<string, number>> = {
  екеу: 2,
  үшеу: 3,
  төртеу: 4,
  бесеу: 5,
  алтау: 6,
  жетеу: 7,
  // Before the possessive -і some writers drop the у: екеуі, but also екеуміз; both begin with the stem.
};

/** Parts of one. */
export const PARTS: Readonly<Record<string, number>> = { жарты: 0.5, жарым: 0.5, ширек: 0.25, ширег: 0.25 };

/** What may stand after the whole part: оннан, жүзден … бес is 0.5, 0.05 … */
export const DECIMAL_PLACES: readonly number[] = [10, 100, 1000, 1e4, 1e5, 1e6];

/**
 * Words that begin like a number word with an ending but are other words: үшін (for), онда (there), жүзі (face),
 * алтын (gold) …
 */
export const NOT_NUMERALS: ReadonlySet<string> = new Set([
  'бірі',
  'бірін',
  'бірінің',
  'біріне',
  'бірінде',
  'бірінен',
  'бірімен',
  'біріміз',
  'бірдей',
  'бірдейі',
  'бірдің',
  'бірде',
  'бірден',
  'бірге',
  'бірлік',
  'бірлігі',
  'бірім',
  'үшін',
  'үшінде',
  'онда',
  'ондай',
  'ондайда',
  'ондайға',
  'ондайды',
  'ондайдан',
  'ондайдың',
  'ондайлар',
  'ондайларға',
  'ондайларды',
  'ондайлардың',
  'ондағы',
  'онан',
  'оны',
  'оның',
  'онымен',
  'онсыз',
  'онша',
  'ондық',
  'ондықтан',
  'алтын',
  'алтыным',
  'жетім',
  'жетің',
  'бесін',
  'бесінде',
  'жүзі',
  'жүзін',
  'жүзіне',
  'жүзінде',
  'жүзіндегі',
  'жүзінен',
  'жүзінің',
  'жүзіміз',
  'жүзім',
  'жүзің',
  'жүзімен',
  'жүзімізге',
  'жүзсіз',
  'жүзді',
  'жүздің',
  'жүзше',
  'жүзбен',
  'жүздер',
  'жүздері',
  'жүзу',
  'елум',
  'отызы',
  'отырық',
  'төрті',
  'бестік',
  'мыңы',
  'тысы',
  'тыста',
  'тыстан',
  'тыстағы',
  'сексенде',
  'бірше',
  'екіше',
]);

/** Latin numerals up to 3,999, in capitals only; a letter run that is no well-formed numeral gives 0. */
export function romanValue(letters: string): number {
  let total = 0;
  for (let i = 0; i < letters.length; i++) {
    const one = ROMAN_DIGITS[letters.charAt(i)] ?? 0;
    if (one === 0) return 0;
    total += one < (ROMAN_DIGITS[letters.charAt(i + 1)] ?? 0) ? -one : one;
  }
  return toRoman(total) === letters ? total : 0;
}

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const ROMAN_STEPS: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function toRoman(value: number): string {
  let out = '';
  let rest = value;
  for (const [step, letters] of ROMAN_STEPS)
    while (rest >= step) {
      out += letters;
      rest -= step;
    }
  return out;
}

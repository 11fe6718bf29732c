/**
 * Letters read or typed for one another. Weights are costs (the negative logarithm of how likely the slip is, about):
 * counted in scanned books and in essays typed without the Kazakh letters.
 */

/** Read letter, then what may have been meant with its cost. Lower case. */
export const LOOK_ALIKES: ReadonlyMap<string, readonly (readonly [meant: string, cost: number])[]> = new Map<
  string,
  readonly (readonly [string, number])[]
>([
  ['к', [['қ', 1]]],
  ['қ', [['к', 3.5]]],
  ['г', [['ғ', 1]]],
  ['ғ', [['г', 3.5]]],
  ['н', [['ң', 1.2]]],
  ['ң', [['н', 2.5]]],
  [
    'у',
    [
      ['ү', 1.2],
      ['ұ', 1.2],
    ],
  ],
  [
    'ү',
    [
      ['ұ', 1.5],
      ['у', 3],
    ],
  ],
  [
    'ұ',
    [
      ['ү', 1.5],
      ['у', 3],
    ],
  ],
  ['о', [['ө', 1.2]]],
  [
    'ө',
    [
      ['о', 3],
      ['е', 3],
    ],
  ],
  [
    'е',
    [
      ['ә', 2.5],
      ['ө', 2.5],
    ],
  ],
  [
    'ә',
    [
      ['е', 3.5],
      ['а', 3.5],
      ['э', 4],
    ],
  ],
  ['а', [['ә', 3]]],
  [
    'э',
    [
      ['ә', 1.5],
      ['з', 2.5],
    ],
  ],
  ['з', [['э', 2.5]]],
  ['и', [['і', 2]]],
  ['і', [['и', 3]]],
  ['ы', [['і', 3.5]]],
  [
    'х',
    [
      ['һ', 1.5],
      ['қ', 3],
    ],
  ],
  ['һ', [['х', 3]]],
  [
    'ь',
    [
      ['ъ', 1],
      ['ы', 2],
    ],
  ],
  ['ъ', [['ь', 1]]],
]);

/** Latin letters (and Greek or old ones) with the Cyrillic letter of the same look; capitals apart from small ones. */
export const LATIN_TO_CYRILLIC: ReadonlyMap<string, string> = new Map([
  ...pairs('AА BВ EЕ KК MМ HН OО PР CС TТ XХ IІ YҮ'),
  ...pairs('aа eе oо pр cс xх yу iі kк hһ'),
  ...pairs('əә ƏӘ ǝә ƎӘ ɵө ƟӨ ıі ïі ÏІ ȯө'),
]);

/** Digits with the letter they are read for. */
export const DIGIT_TO_LETTER: ReadonlyMap<string, string> = new Map(pairs('1і 0о 3з 6б'));

/** Letters with the digit they are read for inside figures. */
export const LETTER_TO_DIGIT: ReadonlyMap<string, string> = new Map(pairs('О0 о0 O0 o0 Ө0 ө0 З3 з3 І1 I1 l1 і1 б6 Б6'));

/** Cyrillic letters with the Roman numeral they are typed for. */
export const CYRILLIC_TO_ROMAN: ReadonlyMap<string, string> = new Map([
  ...pairs('ХX ІI СC МM ҮV УV'),
  ...pairs('хX іI үV'),
]);

function pairs(list: string): (readonly [string, string])[] {
  return list.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)] as const);
}

/** The look-alike cost of reading `meant` as `read`, or 0 where they do not look alike. */
export function lookAlikeCost(read: string, meant: string): number {
  return LOOK_ALIKES.get(read)?.find(([letter]) => letter === meant)?.[1] ?? 0;
}

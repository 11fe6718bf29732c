/** Writes Kazakh number words, for tests: what the parser reads must be what this writes. */

const UNITS = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const TENS = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];
const SCALES: readonly (readonly [value: number, word: string])[] = [
  [1e15, 'квадриллион'],
  [1e12, 'триллион'],
  [1e9, 'миллиард'],
  [1e6, 'миллион'],
  [1e3, 'мың'],
];

function belowThousand(value: number): string[] {
  const hundreds = Math.floor(value / 100);
  const head = hundreds === 0 ? [] : hundreds === 1 ? ['жүз'] : [UNITS[hundreds]!, 'жүз'];
  return [...head, TENS[Math.floor(value / 10) % 10]!, UNITS[value % 10]!].filter((word) => word !== '');
}

/** `2019` is `екі мың он тоғыз`. */
export function cardinal(value: number): string {
  if (value === 0) return 'нөл';
  const words: string[] = [];
  let rest = value;
  for (const [scale, word] of SCALES) {
    const count = Math.floor(rest / scale);
    if (count > 0) words.push(...(count === 1 && scale === 1000 ? [] : belowThousand(count)), word);
    rest -= count * scale;
  }
  return [...words, ...belowThousand(rest)].join(' ');
}

const FRONT = /[әеөүі](?=[^аоұыәеөүі]*$)/;
const isFront = (word: string): boolean => FRONT.test(word);
const endsInVowel = (word: string): boolean => /[аәеоөұүыі]$/.test(word);
const endsVoiceless = (word: string): boolean => /[пткқсшфхцчд]$/.test(word);
const endsNasal = (word: string): boolean => /[мнң]$/.test(word);

/** The last word's ordinal: бірінші, алтыншы, жиырмасыншы. */
export function ordinal(words: string): string {
  if (words.endsWith('жиырма')) return `${words}сыншы`;
  if (words.endsWith('қырық')) return `${words.slice(0, -2)}қыншы`.replace('ырққыншы', 'ырқыншы');
  const front = isFront(words);
  const vowel = endsInVowel(words) && !words.endsWith('у');
  return words + (vowel ? (front ? 'нші' : 'ншы') : front ? 'інші' : 'ыншы');
}

export const CASES = ['gen', 'dat', 'acc', 'loc', 'abl', 'ins'] as const;

/** `words` with a case ending, by harmony and the last sound. */
export function inCase(words: string, name: (typeof CASES)[number]): string {
  const [a, y] = isFront(words) ? ['е', 'і'] : ['а', 'ы'];
  const hard = endsVoiceless(words);
  const soft = endsInVowel(words);
  const nasal = endsNasal(words);
  const consonant = hard ? 'т' : 'д';
  switch (name) {
    case 'gen':
      return `${words}${hard ? 'т' : soft || nasal ? 'н' : 'д'}${y}ң`;
    case 'dat':
      return `${words}${isFront(words) ? (hard ? 'к' : 'г') : hard ? 'қ' : 'ғ'}${a}`;
    case 'acc':
      return `${words}${hard ? 'т' : soft ? 'н' : 'д'}${y}`;
    case 'loc':
      return `${words}${consonant}${a}`;
    case 'abl':
      return `${words}${nasal ? 'н' : consonant}${a}н`;
    default:
      return `${words}${hard ? 'пен' : /[зж]$/.test(words) ? 'бен' : 'мен'}`;
  }
}

import type { Counts } from './count.ts';

/** Letters taken for each other in typing and scanning. */
const PAIRS: readonly string[] = [
  'кқ',
  'гғ',
  'нң',
  'уү',
  'уұ',
  'үұ',
  'оө',
  'еә',
  'эә',
  'аә',
  'иі',
  'хһ',
  'ъь',
  'ыі',
  'эе',
];
const ALIKE = new Map<string, string>();
for (const [a, b] of PAIRS as readonly (readonly [string, string] | string)[]) {
  ALIKE.set(a!, (ALIKE.get(a!) ?? '') + b);
  ALIKE.set(b!, (ALIKE.get(b!) ?? '') + a);
}

const RATIO = 20;
const RARE = 2;
/** казақстан is met again and again, and қазақстан hundreds of times as often. */
const UNCOMMON = 8;
const SURE_RATIO = 150;

/**
 * Takes out of `counts` the rare forms that are a frequent one with one letter misread: running text of any source
 * holds `қагаз` for `қағаз`.
 */
export function dropMisspellings(counts: Counts): void {
  for (const [word, { total }] of [...counts]) {
    if (total > UNCOMMON || word.length < 4) continue;
    if (misreadOf(word, counts, total * (total <= RARE ? RATIO : SURE_RATIO))) counts.delete(word);
  }
}

/** Whether a word seen `least` times or more is this one with one letter misread. */
export function misreadOf(word: string, counts: Counts, least: number): boolean {
  for (let i = 0; i < word.length; i++)
    for (const letter of ALIKE.get(word.charAt(i)) ?? '') {
      const other = counts.get(word.slice(0, i) + letter + word.slice(i + 1));
      if (other !== undefined && other.total >= least) return true;
    }
  return false;
}

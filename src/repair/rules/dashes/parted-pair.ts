import { CHAR_FLAGS, charTable, DIGIT, isLowerAt, isUpperAt, UPPER } from '../../../core/chars.ts';
import { compact } from '../../../core/compact.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { unitsOf } from '../../../core/units.ts';
import { isEndingChain } from '../../../kazakh/endings.ts';
import { NUMERALS } from '../../../kazakh/numerals.ts';
import { ARABIC_ARTICLES, HYPHENATED_NAME_STARTS, PAIRED_WORDS } from '../../../kazakh/paired-words.ts';
import { type Dash, dashesIn } from './each-dash.ts';
import { isForm } from './word-forms.ts';

/** `қару – жарақ` → `қару-жарақ`, `жан- жақты` → `жан-жақты`. */
export const partedPair: RepairRule = {
  id: 'dash/parted-pair',
  summary: 'Join the halves of a paired or repeated word that a dash with blanks parted.',
  examples: [
    { raw: 'қару – жарақтың заңсыз айналымы', clean: 'қару-жарақтың заңсыз айналымы' },
    { raw: 'олар жан- жақты қаруланып', clean: 'олар жан-жақты қаруланып' },
    { raw: 'бірте – бірте өзгерді', clean: 'бірте-бірте өзгерді' },
    { raw: 'ғылыми- техникалық байланыстар', clean: 'ғылыми-техникалық байланыстар' },
    { raw: 'Әбу Насыр әл – Фараби', clean: 'Әбу Насыр әл-Фараби' },
    { raw: 'Санкт – Петербург қаласы', clean: 'Санкт-Петербург қаласы' },
    { raw: 'он – он бес күн', why: 'a range' },
    { raw: 'Хромит — хромит кені, әулет, тайпа — тайпалар одағы', why: 'what is explained' },
    { raw: 'басты мақсаты – бейбітшілік', why: 'subject and predicate' },
    { raw: 'мәселенің бірі- мемлекет басшылары', why: 'a dash that lost a blank' },
  ],
  find(text: string, emit: Emit): void {
    const dashes = dashesIn(text);
    if (dashes.length === 0) return;
    const units = unitsOf(text);
    for (const dash of dashes) {
      if (!mayBePair(units, dash)) continue;
      const confidence = pairConfidence(dash);
      if (confidence > 0) emit(dash.start, dash.end, '-', confidence);
    }
  },
};

/**
 * Whether the letters that both words begin and end with let them be a pair: a listed one by the first two letters, a
 * word said twice by the second letter, two adjectives by their last ones. Nearly all dashes end here.
 */
function mayBePair(units: Uint16Array, { leftStart, leftLength, start, end, rightEnd, rightLength }: Dash): boolean {
  if (leftLength < 2 || rightLength < 2 || CHAR_FLAGS[units[start - 1]!]! & DIGIT) return false;
  if (CHAR_FLAGS[units[end]!]! & UPPER) return leftLength <= LONGEST_NAME_START;
  const [first, second, other] = [units[leftStart]!, units[leftStart + 1]!, units[end + 1]!];
  if (second === other || (CHAR_FLAGS[second]! | CHAR_FLAGS[other]!) & UPPER) return true;
  if (STARTS[startOf(first, second)] === 1) return true;
  return ADJECTIVE_ENDS[units[start - 1]!] === 1 && ADJECTIVE_ENDS[units[rightEnd - 1]!] === 1;
}

const LONGEST_NAME_START: number = Math.max(
  ...[...ARABIC_ARTICLES, ...HYPHENATED_NAME_STARTS].map((name) => name.length),
);
/** The last letters of `ADJECTIVE`. */
const ADJECTIVE_ENDS: Uint8Array = charTable('қкиыіҚКИЫІ');
const START_COUNT = 1 << 10;
const startOf = (first: number, second: number): number => (31 * first + second) & (START_COUNT - 1);
/** By the first two letters, the first small or capital: 1 where a listed first half, or one of `pairConfidence`, begins so. */
const STARTS: Uint8Array = startTable([...PAIRED_WORDS.keys(), 'сонымен', 'кез']);

function startTable(words: readonly string[]): Uint8Array {
  const table = new Uint8Array(START_COUNT);
  for (const word of words)
    for (const first of [word.charAt(0), word.charAt(0).toUpperCase()])
      table[startOf(first.charCodeAt(0), word.charCodeAt(1))] = 1;
  return table;
}

function pairConfidence(dash: Dash): number {
  if (isUpperAt(dash.right, 0) && ARABIC_ARTICLES.has(dash.left)) return 0.9;
  const left = dash.left.toLowerCase();
  if (isUpperAt(dash.right, 0) && isUpperAt(dash.left, 0)) return HYPHENATED_NAME_STARTS.includes(left) ? 0.9 : 0;
  if (!isLowerAt(dash.right, 0)) return 0;
  const right = dash.right.toLowerCase();
  if (left === right && isCountedOn(dash)) return 0;
  if (PAIRED_WORDS.get(left)?.some((stem) => isForm(right, stem)) === true) return 0.97;
  if (isAblativeDative(left, right)) return 0.9;
  if (dash.bothSides && right.startsWith(left) && isExplained(dash)) return 0;
  if (left === right || (left.length >= 3 && right.startsWith(left) && isForm(right, left))) return 0.95;
  if (sharedEnding(left, right)) return 0.9;
  if (left === 'сонымен' && right === 'қатар') return 0.9;
  if (left === 'кез' && right === 'келген') return dash.bothSides ? 0.8 : 0.9;
  return areAdjectives(left, right) ? (dash.bothSides ? 0.82 : 0.9) : 0;
}

/** `Хромит — хромит кені`, `Су – су`: a word that is explained, not said twice. */
function isExplained({ text, start, end, left }: Dash): boolean {
  return isUpperAt(left, 0) || text.slice(start, end).includes('—');
}

const NEXT_WORD: RegExp = compact(/^ (\p{L}+)/u);

/** `он – он бес`: a range of numbers, not a number said twice. */
function isCountedOn({ text, end, right }: Dash): boolean {
  if (!NUMBER_WORDS.has(right.toLowerCase())) return false;
  const next = NEXT_WORD.exec(text.slice(end + right.length, end + right.length + LONGEST_NUMBER));
  return next !== null && NUMBER_WORDS.has(next[1]!);
}

const LONGEST_NUMBER = 12;
const NUMBER_WORDS: ReadonlySet<string> = new Set(NUMERALS.map(({ word }) => word));

/** `ұрпақтан – ұрпаққа`, `күннен – күнге`: one stem, from and to. */
function isAblativeDative(left: string, right: string): boolean {
  // One stem has one beginning: nearly all pairs end here.
  if (left.charCodeAt(0) !== right.charCodeAt(0) || left.charCodeAt(1) !== right.charCodeAt(1)) return false;
  const from = /^(.{2,}?)(?:[дт][ае]н|н[ае]н)$/u.exec(left);
  const to = /^(.{2,}?)(?:[ғқ]а|[гк]е)$/u.exec(right);
  return from !== null && to !== null && from[1] === to[1];
}

/** Both halves of a listed pair may take the same ending: `бағытын – бағдарын`. */
function sharedEnding(left: string, right: string): boolean {
  if (!FIRST_LETTERS.has(left.slice(0, SHORTEST_FIRST))) return false;
  for (let length = SHORTEST_FIRST; length < left.length && length <= LONGEST_FIRST; length++) {
    const first = left.slice(0, length);
    const stems = PAIRED_WORDS.get(first);
    if (stems?.some((stem) => isLonger(right, stem) && isEndingChain(left.slice(length), first) && isForm(right, stem)))
      return true;
  }
  return false;
}

const SHORTEST_FIRST = 3;
/** The letters that first halves begin with. */
const FIRST_LETTERS: ReadonlySet<string> = new Set(
  [...PAIRED_WORDS.keys()]
    .filter((first) => first.length >= SHORTEST_FIRST)
    .map((first) => first.slice(0, SHORTEST_FIRST)),
);
const LONGEST_FIRST: number = Math.max(...[...PAIRED_WORDS.keys()].map((first) => first.length));

const isLonger = (word: string, stem: string): boolean => word.length > stem.length && word.startsWith(stem);

const ADJECTIVE = /(?:[лдт][ыі][қк]|ғылыми|мәдени|саяси|тарихи|әскери|рухани|әлеуметтік|м[ае]л[ыі])$/u;

/** `ғылыми- техникалық`, `халықаралық – құқықтық`: two adjectives of one noun. */
function areAdjectives(left: string, right: string): boolean {
  return left.length >= 5 && right.length >= 6 && ADJECTIVE.test(left) && ADJECTIVE.test(right);
}

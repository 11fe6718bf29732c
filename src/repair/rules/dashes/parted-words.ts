import { flagsAt, isBlankAt, isDigitAt, isLetterAt, isLowerAt, isUpperAt, LETTER } from '../../../core/chars.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { isEndingChain } from '../../../kazakh/endings.ts';
import { HYPHENATED_NAME_STARTS, HYPHENATED_PARTICLES, PAIRED_WORDS } from '../../../kazakh/paired-words.ts';

/** A dash with a blank on one side or both, and the words around it. */
interface Dash {
  readonly text: string;
  /** From the end of the left word to the start of the right one. */
  readonly start: number;
  readonly end: number;
  readonly left: string;
  readonly right: string;
  readonly bothSides: boolean;
}

const DASHES = '-–—−';

/** Calls `visit` for each dash between two words that has a blank beside it. */
export function eachDash(text: string, visit: (dash: Dash) => void): void {
  for (let i = 1; i < text.length - 1; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x2d && code !== 0x2013 && code !== 0x2014 && code !== 0x2212) continue;
    let start = i;
    let end = i + 1;
    while (isBlankAt(text, start - 1)) start--;
    while (isBlankAt(text, end)) end++;
    if (DASHES.includes(text[start - 1] ?? ' ') || DASHES.includes(text[end] ?? ' ')) continue;
    if (end - start < 2 || start === 0 || text[start - 1] === '\n' || text[end] === '\n' || end === text.length) continue;
    visit({ text, start, end, left: wordBefore(text, start), right: wordAfter(text, end), bothSides: start < i && end > i + 1 });
  }
}

function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && (isLetterAt(text, start - 1) || isDigitAt(text, start - 1))) start--;
  return text.slice(start, end);
}

function wordAfter(text: string, start: number): string {
  let end = start;
  while (isLetterAt(text, end)) end++;
  return text.slice(start, end);
}

/** `АҚШ – тың` → `АҚШ-тың`, `300 – і` → `300-і`, `сондай – ақ` → `сондай-ақ`. */
export const partedEnding: RepairRule = {
  id: 'dash/parted-ending',
  summary: 'Join a case ending or particle that a dash with blanks parted from its abbreviation, figure or word.',
  examples: [
    { raw: 'АҚШ – тың бұл әрекеті', clean: 'АҚШ-тың бұл әрекеті' },
    { raw: '212 адам, 300 – і жараланды', clean: '212 адам, 300-і жараланды' },
    { raw: '2000- нан астам', clean: '2000-нан астам' },
    { raw: 'ТМД- ы іс', clean: 'ТМД-ы іс' },
    { raw: 'БҰҰ – ңың бас', clean: 'БҰҰ-ның бас' },
    { raw: 'сондай – ақ оларды', clean: 'сондай-ақ оларды' },
    { raw: '3 млрд – қа жуығы', clean: '3 млрд-қа жуығы' },
    { raw: 'қыркүйектің 11 – күні', clean: 'қыркүйектің 11-күні' },
    { raw: 'БҰҰ – халықаралық ұйым', why: 'a dash between subject and predicate' },
    { raw: 'Қазақстан – ел', why: 'a word of its own' },
  ],
  find(text: string, emit: Emit): void {
    eachDash(text, (dash) => {
      const confidence = endingConfidence(dash);
      if (confidence > 0) emit(dash.start, dash.end, '-', confidence);
      // `БҰҰ – ңың`: the ending's first letter was misread as well.
      else if (/^ң[ыі]ң$/u.test(dash.right) && isAbbreviation(dash.left)) emit(dash.start, dash.end + 1, '-н', 0.85);
    });
  },
};

/** `ақ` is a particle after these; elsewhere it may be the colour. */
const BEFORE_AQ = /^(?:[со]ндай|мұндай|осындай|тіпті|санаулы|бірден|жарты|өте|сол)$|(?:[нтд][ае]н|ынан|інен|[ыі]п)$/iu;

const SCALE_WORDS = ['млн', 'млрд', 'трлн', 'мың', 'ж', 'жж', 'ғ', 'ғғ', 'км', 'кг', 'га', 'тг'];
const AFTER_FIGURES = ['күні', 'жылы', 'жылғы', 'жылдың', 'жылдары', 'жылдардың', 'жылдардан', 'сынып', 'сыныптың', 'ғасырда', 'тарау', 'бап', 'бабы', 'бет', 'атқыштар', 'тапсырмада', 'тапсырма', 'сурет', 'кесте'];

function endingConfidence({ text, end, left, right, bothSides }: Dash): number {
  if (right === '' || left === '' || !isLowerAt(text, end)) return 0;
  if (right === 'ақ') return BEFORE_AQ.test(left) ? 0.95 : 0;
  if (HYPHENATED_PARTICLES.includes(right)) return isLowerAt(left, left.length - 1) ? 0.9 : 0;
  const figure = isDigitAt(left, left.length - 1);
  if (figure && AFTER_FIGURES.includes(right)) return left.length <= 4 ? 0.85 : 0;
  const hooked = figure || isAbbreviation(left) || SCALE_WORDS.includes(left.toLowerCase());
  if (!hooked || right.length > 9) return 0;
  if (isEndingChain(right, left)) return right.length === 1 && bothSides && !figure && !isUpperAt(left, left.length - 1) ? 0.8 : 0.97;
  // Authors write `АҚШ-ң`, `БҰҰ-ңың`: an ending all the same, though a wrong one.
  if (/^ң[ыі]ң$/u.test(right)) return 0;
  return /^(?:ң|ның|нің|дің|дың|тың|тің|ңың|ңің|на|не|ны|ні|ын|ін|ы|і)$/u.test(right) ? 0.9 : 0;
}

/** Two capitals and no small letter, digits allowed. */
function isAbbreviation(word: string): boolean {
  let upper = 0;
  for (let i = 0; i < word.length; i++) {
    if (isLowerAt(word, i)) return false;
    if (isUpperAt(word, i)) upper++;
  }
  return upper >= 2;
}

/** `қару – жарақ` → `қару-жарақ`, `жан- жақты` → `жан-жақты`. */
export const partedPair: RepairRule = {
  id: 'dash/parted-pair',
  summary: 'Join the halves of a paired or repeated word that a dash with blanks parted.',
  examples: [
    { raw: 'қару – жарақтың заңсыз айналымы', clean: 'қару-жарақтың заңсыз айналымы' },
    { raw: 'олар жан- жақты қаруланып', clean: 'олар жан-жақты қаруланып' },
    { raw: 'бірте – бірте өзгерді', clean: 'бірте-бірте өзгерді' },
    { raw: 'ғылыми- техникалық байланыстар', clean: 'ғылыми-техникалық байланыстар' },
    { raw: 'Санкт – Петербург қаласы', clean: 'Санкт-Петербург қаласы' },
    { raw: 'басты мақсаты – бейбітшілік', why: 'subject and predicate' },
    { raw: 'мәселенің бірі- мемлекет басшылары', why: 'a dash that lost a blank' },
  ],
  find(text: string, emit: Emit): void {
    eachDash(text, (dash) => {
      const confidence = pairConfidence(dash);
      if (confidence > 0) emit(dash.start, dash.end, '-', confidence);
    });
  },
};

function pairConfidence(dash: Dash): number {
  const [left, right] = [dash.left.toLowerCase(), dash.right.toLowerCase()];
  if (left.length < 2 || right.length < 2 || isDigitAt(left, left.length - 1)) return 0;
  if (isUpperAt(dash.right, 0) && isUpperAt(dash.left, 0)) return HYPHENATED_NAME_STARTS.includes(left) ? 0.9 : 0;
  if (!isLowerAt(dash.right, 0)) return 0;
  if (PAIRED_WORDS.get(left)?.some((stem) => isForm(right, stem)) === true) return 0.97;
  if (isAblativeDative(left, right)) return 0.9;
  if (left === right || (left.length >= 3 && right.startsWith(left) && isForm(right, left))) return 0.95;
  if (sharedEnding(left, right)) return 0.9;
  if (left === 'сонымен' && right === 'қатар') return 0.9;
  if (left === 'кез' && right === 'келген') return dash.bothSides ? 0.8 : 0.9;
  return areAdjectives(left, right) ? (dash.bothSides ? 0.82 : 0.9) : 0;
}

/** `ұрпақтан – ұрпаққа`, `күннен – күнге`: one stem, from and to. */
function isAblativeDative(left: string, right: string): boolean {
  const from = /^(.{2,}?)(?:[дт][ае]н|н[ае]н)$/u.exec(left);
  const to = /^(.{2,}?)(?:[ғқ]а|[гк]е)$/u.exec(right);
  return from !== null && to !== null && from[1] === to[1];
}

/** Is `word` the stem with a legal chain of endings? */
export const isForm = (word: string, stem: string): boolean => word === stem || (word.startsWith(stem) && isEndingChain(word.slice(stem.length), stem)) || softened(word, stem);

/** `жарақ` → `жарағы`, `мүдде` stays, `топ` → `тобы`: the last sound is voiced before a vowel. */
function softened(word: string, stem: string): boolean {
  const voiced: Readonly<Record<string, string>> = { қ: 'ғ', к: 'г', п: 'б' };
  const last = voiced[stem[stem.length - 1]!];
  if (last === undefined || word.length <= stem.length || !word.startsWith(stem.slice(0, -1) + last)) return false;
  return isEndingChain(word.slice(stem.length), stem.slice(0, -1) + last);
}

/** Both halves of a listed pair may take the same ending: `бағытын – бағдарын`. */
function sharedEnding(left: string, right: string): boolean {
  for (const [first, stems] of PAIRED_WORDS) {
    if (!left.startsWith(first) || left === first || first.length < 3) continue;
    const ending = left.slice(first.length);
    if (stems.some((stem) => right.startsWith(stem) && right.length > stem.length && isEndingChain(ending, first) && isForm(right, stem))) return true;
  }
  return false;
}

const ADJECTIVE = /(?:[лдт][ыі][қк]|ғылыми|мәдени|саяси|тарихи|әскери|рухани|әлеуметтік|м[ае]л[ыі])$/u;

/** `ғылыми- техникалық`, `халықаралық – құқықтық`: two adjectives of one noun. */
function areAdjectives(left: string, right: string): boolean {
  return left.length >= 5 && right.length >= 6 && ADJECTIVE.test(left) && ADJECTIVE.test(right);
}

/** `Олар - әлемдегі` → `Олар – әлемдегі`, `бірі- мемлекет` → `бірі – мемлекет`. */
export const dashForHyphen: RepairRule = {
  id: 'dash/hyphen-for-dash',
  summary: 'Set a dash with its blanks where a hyphen with a blank beside it parts words.',
  examples: [
    { raw: 'Олар - әлемдегі қауіпсіздік', clean: 'Олар – әлемдегі қауіпсіздік' },
    { raw: 'маңыздысының бірі- мемлекет басшылары', clean: 'маңыздысының бірі – мемлекет басшылары' },
    { raw: 'темп. -5 градус', why: 'a sign before a figure' },
    { raw: 'мақсаты — бейбітшілік', why: 'a long dash is the author’s choice' },
    { raw: 'ата- және әке жағынан', why: 'a hyphen that waits for its second half' },
  ],
  find(text: string, emit: Emit): void {
    eachDash(text, ({ start, end, right, bothSides }) => {
      const mark = text.slice(start, end).trim();
      if (mark !== '-' && bothSides) return;
      if (/^(?:және|мен|пен|бен|немесе|не)$/u.test(right)) return;
      if (!bothSides && (mark !== '-' || !isBlankAt(text, end - 1)) && !(isBlankAt(text, start) && flagsAt(text, end) & LETTER)) return;
      if (!bothSides && isBlankAt(text, start) && isDigitAt(text, end)) return;
      if (mark === '-' || !bothSides) emit(start, end, mark === '—' ? ' — ' : ' – ', 0.85);
    });
  },
};

import { isDigitAt, isLowerAt, isUpperAt } from '../../../core/chars.ts';
import { compact } from '../../../core/compact.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { isEndingChain } from '../../../kazakh/endings.ts';
import { HYPHENATED_PARTICLES } from '../../../kazakh/paired-words.ts';
import { type Dash, dashesIn } from './each-dash.ts';

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
    { raw: 'ғасырдың 20–30 - жылдарындағы', clean: 'ғасырдың 20–30-жылдарындағы' },
    { raw: 'бекеттің 7 – уі, 21,4 % – ға, «Қазақ» – тың', clean: 'бекеттің 7-уі, 21,4 %-ға, «Қазақ»-тың' },
    { raw: '87 % – ы, 30 °C – қа', clean: '87 %-ы, 30 °C-қа' },
    { raw: '«Абай» – да, «Айқап» – мен', why: 'words by themselves' },
    { raw: 'БҰҰ – халықаралық ұйым', why: 'a dash between subject and predicate' },
    { raw: 'Қазақстан – ел', why: 'a word of its own' },
  ],
  find(text: string, emit: Emit): void {
    for (const dash of dashesIn(text)) {
      const confidence = endingConfidence(dash);
      if (confidence > 0) emit(dash.start, dash.end, '-', confidence);
      // `БҰҰ – ңың`: the ending's first letter was misread as well.
      else if (dash.rightLength === 3 && /^ң[ыі]ң$/u.test(dash.right) && isAbbreviation(dash.left))
        emit(dash.start, dash.end + 1, '-н', 0.85);
    }
  },
};

/** `ақ` is a particle after these; elsewhere it may be the colour. */
const BEFORE_AQ = /^(?:с?ондай|мұндай|осындай|тіпті|санаулы|бірден|жарты|өте|сол)$|(?:[нтд][ае]н|ынан|інен|[ыі]п)$/iu;

const LONGEST_SCALE_WORD = 4;
const isScaleWord = (word: string): boolean => word.length <= LONGEST_SCALE_WORD && SCALE_WORDS.has(word.toLowerCase());

const LONGEST_ENDING = 9;
const SCALE_WORDS: ReadonlySet<string> = new Set('млн млрд трлн мың ж жж ғ ғғ км кг га тг'.split(' '));
/** Words that a hyphen joins to a figure as their number: 30-жылдары, 11-күні, 5-сынып. */
const AFTER_FIGURES = compact(
  /^(?:күні\p{L}*|жыл(?:ы|ғы|дың|дар)\p{L}*|жылы|сыны[пб]\p{L}*|ғасыр(?:да|дың|лар\p{L}*)|тарау\p{L}*|ба[пб]\p{L}*|бет|атқыштар|тапсырма\p{L}*|сурет\p{L}*|кесте\p{L}*)$/u,
);
/** Collectives on a figure: 7-уі, 5-еуі, 3-еу. */
const COLLECTIVE = /^е?у(?:[іы](?:н(?:ің|де|ен|е)?|мен)?)?$/u;
/** Endings behind a sign or a closing quote; no word is written like one of them. */
const BARE_ENDING = /^(?:[нтд][ыі]ң|[ғқ]а|[гк]е|[нтд][ае]н|[нтд][ыі]|[ыі](?:н(?:[ыі]ң|[ае]|[дт][ае]|[ае]н)?|мен)?)$/u;
const SIGNS = '%‰°»”';

/** How sure it is that the right word is an ending of the left one; 0 where it is none. */
export function endingConfidence(dash: Dash): number {
  const { text, start, end } = dash;
  if (!isLowerAt(text, end)) return 0;
  const figure = dash.leftLength > 0 && isDigitAt(text, start - 1);
  // A word, and no ending: nearly all dashes end here.
  if (dash.rightLength > LONGEST_ENDING && !figure) return 0;
  return confidenceOf(dash, dash.left, dash.right, figure);
}

function confidenceOf({ text, start, end, bothSides }: Dash, left: string, right: string, figure: boolean): number {
  // «Тарих – и Рашиди»: the Persian link between a name and what it belongs to.
  if (right === 'и') return isUpperAt(left, 0) && text[end + 1] === ' ' && isUpperAt(text, end + 2) ? 0.85 : 0;
  if (left === '') return SIGNS.includes(text[start - 1]!) && BARE_ENDING.test(right) ? 0.9 : 0;
  if (right === 'ақ') return BEFORE_AQ.test(left) ? 0.95 : 0;
  if (HYPHENATED_PARTICLES.includes(right)) return isLowerAt(left, left.length - 1) ? 0.9 : 0;
  if (left === 'C' && text[start - 2] === '°' && BARE_ENDING.test(right)) return 0.9;
  if (figure && AFTER_FIGURES.test(right)) return left.length <= 4 ? 0.85 : 0;
  if (figure && left.length <= 2 && right !== 'у' && COLLECTIVE.test(right)) return 0.9;
  if (right.length > LONGEST_ENDING) return 0;
  if (!figure && !isAbbreviation(left) && !isScaleWord(left)) return 0;
  if (isEndingChain(right, left))
    return right.length === 1 && bothSides && !figure && !isUpperAt(left, left.length - 1) ? 0.8 : 0.97;
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

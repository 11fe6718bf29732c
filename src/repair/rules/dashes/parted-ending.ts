import { isDigitAt, isLowerAt, isUpperAt } from '../../../core/chars.ts';
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
    { raw: 'БҰҰ – халықаралық ұйым', why: 'a dash between subject and predicate' },
    { raw: 'Қазақстан – ел', why: 'a word of its own' },
  ],
  find(text: string, emit: Emit): void {
    for (const dash of dashesIn(text)) {
      const confidence = endingConfidence(dash);
      if (confidence > 0) emit(dash.start, dash.end, '-', confidence);
      // `БҰҰ – ңың`: the ending's first letter was misread as well.
      else if (dash.right.length === 3 && /^ң[ыі]ң$/u.test(dash.right) && isAbbreviation(dash.left))
        emit(dash.start, dash.end + 1, '-н', 0.85);
    }
  },
};

/** `ақ` is a particle after these; elsewhere it may be the colour. */
const BEFORE_AQ = /^(?:с?ондай|мұндай|осындай|тіпті|санаулы|бірден|жарты|өте|сол)$|(?:[нтд][ае]н|ынан|інен|[ыі]п)$/iu;

const SCALE_WORDS = ['млн', 'млрд', 'трлн', 'мың', 'ж', 'жж', 'ғ', 'ғғ', 'км', 'кг', 'га', 'тг'];
const AFTER_FIGURES = [
  'күні',
  'жылы',
  'жылғы',
  'жылдың',
  'жылдары',
  'жылдардың',
  'жылдардан',
  'сынып',
  'сыныптың',
  'ғасырда',
  'тарау',
  'бап',
  'бабы',
  'бет',
  'атқыштар',
  'тапсырмада',
  'тапсырма',
  'сурет',
  'кесте',
];

function endingConfidence({ text, end, left, right, bothSides }: Dash): number {
  if (right === '' || left === '' || !isLowerAt(text, end)) return 0;
  if (right === 'ақ') return BEFORE_AQ.test(left) ? 0.95 : 0;
  if (HYPHENATED_PARTICLES.includes(right)) return isLowerAt(left, left.length - 1) ? 0.9 : 0;
  const figure = isDigitAt(left, left.length - 1);
  if (figure && AFTER_FIGURES.includes(right)) return left.length <= 4 ? 0.85 : 0;
  const hooked = figure || isAbbreviation(left) || SCALE_WORDS.includes(left.toLowerCase());
  if (!hooked || right.length > 9) return 0;
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

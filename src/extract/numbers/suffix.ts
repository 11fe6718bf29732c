import { isEndingChain } from '../../kazakh/endings.ts';
import { type Case, caseOf, type Form, numeralForm, ORDINAL } from './lexicon.ts';
import { isDash, isHyphen, type Reader } from './reader.ts';
import { BARE_ENDINGS, ENDS_FIGURE } from './roles.ts';

/** An ending that stands apart from its figure, sign or abbreviation: `80-нен`, `2000- нан`, `300 – і`, `80нен`. */
export interface Suffix {
  readonly end: number;
  readonly ending: string;
  readonly form: Form;
  readonly case: Case;
}

/** Whether a word stands where an ending would, so that `suffixAt` is worth asking. */
export function suffixMayStand(r: Reader, i: number): boolean {
  return r.isWord(isDash(r.mark(i)) ? i + 1 : i);
}

/** Reads the ending that begins at token `i`, right after a figure, sign or abbreviation (`stem`). */
export function suffixAt(r: Reader, i: number, stem: string): Suffix | null {
  const hyphen = isHyphen(r.mark(i)) || isDash(r.mark(i));
  const at = hyphen ? i + 1 : i;
  if (!r.isWord(at) || !r.joined(at)) return null;
  // A word by itself: nearly all numbers end here.
  if (!hyphen && !r.glued(at) && !(r.role(at) & ENDS_FIGURE)) return null;
  const ending = r.word(at);
  if (!hyphen && !r.glued(at) && !BARE_ENDINGS.has(ending)) return null;
  if (ending.length > 14 || r.surface(at) !== ending) return null;
  const gluedBoth = r.glued(at) && (!hyphen || r.glued(i));
  // A hyphen with a blank on both sides is a dash between clauses unless what follows can be nothing else.
  const shape = shapeOf(ending);
  if (shape === null) return null;
  if (hyphen && !gluedBoth && !isLooseEnding(ending, stem)) return null;
  if (!hyphen && !r.glued(at) && !isEndingChain(ending, stem)) return null;
  return { end: particleEnd(r, at + 1), ending, form: shape.form, case: shape.case };
}

interface Shape {
  readonly form: Form;
  readonly case: Case;
}

const shapes = new Map<string, Shape | null>();
const MAX_SHAPES = 10_000;

/** Form and case of an ending; what follows a hyphen is one of a few hundred words. */
function shapeOf(ending: string): Shape | null {
  const known = shapes.get(ending);
  if (known !== undefined) return known;
  const form = suffixForm(ending);
  const tail = form === 'ordinal' ? ending.replace(ORDINAL, '').replace(SHORT_ORDINAL, '') : ending;
  const shape = form === null ? null : { form, case: caseOf(tail) };
  if (shapes.size < MAX_SHAPES) shapes.set(ending, shape);
  return shape;
}

/** `-ақ`, only just, goes with what it stands on. */
export function particleEnd(r: Reader, i: number): number {
  const particle =
    r.glued(i) && isHyphen(r.mark(i)) && r.glued(i + 1) && (r.word(i + 1) === 'ақ' || r.word(i + 1) === 'ау');
  return particle ? i + 2 : i;
}

const SHORT_ORDINAL = /^(?:шы|ші)/;
const COLLECTIVE = /^(?:еу|ау)/;
/** 7-уі: the ending of жетеуі on a figure that is read with its vowel. */
const SHORT_COLLECTIVE = /^у(?=[ыі])/;
const SHORT: ReadonlySet<string> = new Set(
  'ы і сы сі ға ге қа ке да де та те ны ні ды ді ты ті на не ын ін шы ші'.split(' '),
);

function suffixForm(ending: string): Form | null {
  if (ending === 'ақ') return 'cardinal';
  if (ending.length < 3 && !SHORT_COLLECTIVE.test(ending))
    return SHORT.has(ending) ? (SHORT_ORDINAL.test(ending) ? 'ordinal' : 'cardinal') : null;
  if (SHORT_ORDINAL.test(ending) && (ending.length === 2 || isEndingChain(ending.slice(2)))) return 'ordinal';
  if (COLLECTIVE.test(ending) && (ending.length === 2 || isEndingChain(ending.slice(2)))) return 'collective';
  if (SHORT_COLLECTIVE.test(ending) && isEndingChain(ending.slice(1))) return 'collective';
  return numeralForm(ending);
}

/** After a hyphen with a blank: endings that are no words of their own, in harmony with the figure. */
function isLooseEnding(ending: string, stem: string): boolean {
  return ending.length <= 5 && !REAL_WORDS.has(ending) && isEndingChain(ending, stem);
}

const REAL_WORDS: ReadonlySet<string> = new Set([
  'мен',
  'бен',
  'пен',
  'да',
  'де',
  'та',
  'те',
  'не',
  'на',
  'ден',
  'тың',
  'он',
]);

import { figureAt, VULGAR } from '../figure.ts';
import type { NumberCandidate, NumberFormat } from '../format.ts';
import { type Case, COLLECTIVE, caseOf, NUMERAL, PART } from '../lexicon.ts';
import { type Numeral, numeralAt } from '../numeral.ts';
import type { Reader } from '../reader.ts';
import { OUT_OF, PART_WORD, SLASHED, VULGAR_SIGN } from '../standing.ts';
import { suffixAt } from '../suffix.ts';
import { tailWordAt } from '../tail.ts';
import { unitAt } from '../unit.ts';

function part(start: number, end: number, over: number, under: number, confidence: number): NumberCandidate {
  const value = under === 0 ? null : over / under;
  return { start, end, type: 'FRACTION', value, min: null, max: null, approx: null, unit: null, confidence };
}

/** ½ alone or with an ending. */
function vulgar(r: Reader, i: number): NumberCandidate | null {
  if (r.mark(i) <= 0x7f) return null;
  const sign = VULGAR[r.surface(i)];
  if (sign === undefined || r.isNumber(i - 1)) return null;
  return part(i, suffixAt(r, i + 1, '½')?.end ?? i + 1, sign[0], sign[1], 0.95);
}

/** 2/3: a proper fraction; 24/7 and 50/50 are none, and what goes on with a slash is a path. */
function slashed(r: Reader, i: number): NumberCandidate | null {
  if (r.mark(i + 1) !== 0x2f || !r.glued(i + 1) || !r.glued(i + 2)) return null;
  const over = figureAt(r, i);
  const under = figureAt(r, i + 2);
  if (over === null || under === null || over.end !== i + 1 || under.decimal) return null;
  if (over.value < 1 || over.value >= under.value || under.value > 100 || r.mark(under.end) === 0x2f) return null;
  return part(i, suffixAt(r, under.end, r.surface(under.end - 1))?.end ?? under.end, over.value, under.value, 0.85);
}

/** үштен бір, 5-тен 1-і, оннан жетісі: so many out of so many. */
function outOf(r: Reader, i: number): NumberCandidate | null {
  const under = numeralAt(r, i);
  if (under === null || under.broken || under.form !== 'cardinal' || under.case !== 'abl') return null;
  if (under.value < 2 || under.value > 1000 || !r.joined(under.end)) return null;
  const over = countedPart(r, under.end);
  if (over === null || over.value < 1 || over.value >= under.value || !Number.isInteger(over.value)) return null;
  return isShare(r, over) ? withTail(r, part(i, over.end, over.value, under.value, 0.85), caseOf(over.ending)) : null;
}

interface Part {
  readonly end: number;
  readonly value: number;
  readonly ending: string;
}

/** бірі, бірін are pronouns elsewhere, after үштен they count. */
function countedPart(r: Reader, i: number): Part | null {
  if (r.word(i) === 'бірге') return { end: i + 1, value: 1, ending: 'ге' };
  if (ONE_OF.test(r.word(i))) return { end: i + 1, value: 1, ending: r.word(i).slice(3) };
  const numeral: Numeral | null = numeralAt(r, i);
  return numeral === null || numeral.broken || numeral.form !== 'cardinal' ? null : numeral;
}

const ONE_OF = /^бір(?:і|ін|інің|іне|інде|інен|імен)$/;
const POSSESSIVE = /^с?[ыі]/;
const SHARE_REACHES = /^(?:же[тд]|тең|жуы[қғ]|кемі|азай|арт|өс|көтеріл|түс)/;

/** With a possessive, before бөлік or үлес, or with nothing counted after it. */
function isShare(r: Reader, over: Part): boolean {
  if (POSSESSIVE.test(over.ending)) return true;
  // The share comes to one in five: үлесі бестен бірге жетеді.
  if (over.ending === 'ге' && over.value === 1) return SHARE_REACHES.test(r.word(over.end));
  if (over.ending !== '') return false;
  const next = r.word(over.end);
  return (
    /^(?:бөлі[кг]|үлес)/.test(next) || !r.isWord(over.end) || (r.isWord(over.end - 1) && unitAt(r, over.end) === null)
  );
}

/** жартысы, тең жартысы, ширегі; the second half (екінші жартысы) is a place, no share. */
function halfWord(r: Reader, i: number): NumberCandidate | null {
  const sense = r.sense(i, PART);
  if (sense === undefined || r.sense(i - 1, NUMERAL | COLLECTIVE) !== undefined || ENDS_OF.test(r.word(i - 1)))
    return null;
  if (sense.ending === '' && !halvesWhatFollows(r, i, sense.code)) return null;
  const start = r.word(i - 1) === 'тең' && r.joined(i) ? i - 1 : i;
  return withTail(r, part(start, i + 1, 1, sense.value === 0.25 ? 4 : 2, 0.8), caseOf(sense.ending));
}

/** жартысынан астамы, үштен біріне жуығы */
function withTail(r: Reader, fraction: NumberCandidate, kase: Case): NumberCandidate {
  const tail = tailWordAt(r, fraction.end);
  if (tail === null || tail.case !== kase || kase === 'nom' || tail.upTo) return fraction;
  return { ...fraction, end: fraction.end + 1, approx: tail.approx };
}

const ENDS_OF = /^(?:алғашқы|соңғы)$/;

/** жарты алма; but жарты жыл is a duration and жартылай another word. */
function halvesWhatFollows(r: Reader, i: number, code: string): boolean {
  return code === 'жарты' && r.isWord(i + 1) && r.joined(i + 1) && r.surface(i + 1) === r.word(i + 1);
}

export const fraction: NumberFormat = {
  id: 'number/fraction',
  summary: 'A part of a whole: үштен бірі, 2/3, ½, жартысы.',
  examples: [
    { raw: 'халықтың үштен бірі', value: '1/3' },
    { raw: 'Жердің 2/3 бөлігі су.', value: '2/3' },
    { raw: '½ стақан', value: '1/2' },
    { raw: 'елдің жартысы', value: '1/2' },
    { raw: 'екінші жартысында гол соқты', why: 'the second half of a match' },
    { raw: '24/7 жұмыс істейді', why: 'no proper fraction' },
  ],
  takes: VULGAR_SIGN | PART_WORD | OUT_OF | SLASHED,
  find(r, i) {
    return vulgar(r, i) ?? slashed(r, i) ?? outOf(r, i) ?? halfWord(r, i);
  },
};

import { ALL_CAPS, CAPITALISED } from '../../../core/tokens.ts';
import { isRegnalName, isRuler } from '../../../kazakh/rulers.ts';
import type { NumberCandidate, NumberFormat } from '../format.ts';
import { ROMAN } from '../lexicon.ts';
import { isHyphen, type Reader } from '../reader.ts';
import { ROMAN_FIGURE } from '../standing.ts';
import { suffixAt } from '../suffix.ts';

/** XX съезд, II том, XXI-ші: Latin numerals rank. After a name (Людовик XIV) they are part of it. */
function roman(r: Reader, i: number): NumberCandidate | null {
  const sense = r.sense(i, ROMAN);
  if (sense === undefined || !(r.flags(i) & ALL_CAPS) || r.glued(i)) return null;
  if (r.surface(i) !== sense.code && !LOOK_ALIKE.test(r.word(i))) return null;
  const suffix = suffixAt(r, i + 1, sense.code);
  if (suffix !== null && suffix.form !== 'ordinal') return null;
  const end = suffix?.end ?? i + 1;
  if (suffix === null && !ranksWhatFollows(r, i, sense.code)) return null;
  return {
    start: i,
    end,
    type: 'ORDINAL',
    value: sense.value,
    min: null,
    max: null,
    approx: null,
    unit: null,
    confidence: 0.85,
  };
}

/** ХХІ in Cyrillic letters: two at least, and none but these. */
const LOOK_ALIKE = /^[хіxiv]{2,}$/;

const DOUBTFUL_LETTERS: ReadonlySet<string> = new Set([
  'C',
  'D',
  'L',
  'M',
  'MM',
  'CD',
  'DC',
  'CM',
  'MC',
  'MD',
  'CC',
  'DM',
]);

function ranksWhatFollows(r: Reader, i: number, letters: string): boolean {
  const hyphen = isHyphen(r.mark(i + 1)) && r.glued(i + 1) && r.glued(i + 2);
  const noun = hyphen ? i + 2 : i + 1;
  if (DOUBTFUL_LETTERS.has(letters) || !r.isWord(noun) || !r.joined(noun)) return false;
  if (isName(r, i - 1) || isReign(r, i, noun)) return false;
  return r.surface(noun) === r.word(noun) || letters.length > 1;
}

/** Ассамблеясының XX сессиясы: a genitive owns what follows, a name stands bare. */
const OWNER = /[дтн][ыі]ң$/;

/** A capitalised word right before, not at the head of a sentence alone. */
function isName(r: Reader, i: number): boolean {
  return (
    r.isWord(i) && !OWNER.test(r.word(i)) && r.joined(i + 1) && (r.flags(i) & CAPITALISED) !== 0 && !r.opensLine(i)
  );
}

/** император III Александр, II Екатерина: the number of a ruler before the name. */
function isReign(r: Reader, i: number, name: number): boolean {
  if (!(r.flags(name) & CAPITALISED) || r.flags(name) & ALL_CAPS) return false;
  return isRuler(r.word(i - 1)) || isRegnalName(r.word(name));
}

export const romanOrdinal: NumberFormat = {
  id: 'number/roman-ordinal',
  summary: 'A Latin numeral that ranks what follows it.',
  examples: [
    { raw: 'партияның XX съезі', value: '20' },
    { raw: 'еңбектің II томы', value: '2' },
    { raw: 'ол XI-ші болып келді', value: '11' },
    { raw: 'король Людовик XIV билеген', why: 'part of a name' },
    { raw: 'император III Александр', why: 'part of a name' },
    { raw: 'C витамині', why: 'a letter' },
  ],
  takes: ROMAN_FIGURE,
  find(r, i) {
    return roman(r, i);
  },
};

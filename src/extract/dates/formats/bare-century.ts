import { ALL_CAPS, CAPITALISED } from '../../../core/tokens.ts';
import { headsSentence } from '../../numbers/contexts.ts';
import { ROMAN } from '../../numbers/lexicon.ts';
import type { Reader } from '../../numbers/reader.ts';
import { centuryValue } from '../edtf.ts';
import { candidateOf, type PhraseFormat } from '../format.ts';

const FIRST = 18;
const LAST = 21;

/** XXI with the word for century lost: only the late centuries, and only where nothing else is ranked by it. */
function isCentury(r: Reader, i: number): boolean {
  if (r.glued(i) || r.glued(i + 1)) return false;
  if (!r.isWord(i + 1) || !r.joined(i + 1) || (r.flags(i + 1) & CAPITALISED) !== 0) return false;
  if (r.isWord(i - 1) && (r.flags(i - 1) & CAPITALISED) !== 0 && !headsSentence(r, i - 1)) return false;
  return ADVERBS.has(r.word(i + 1));
}

/** Words that open a new phrase, so that the numeral before them stands for itself. */
const ADVERBS: ReadonlySet<string> = new Set([
  'ең',
  'аса',
  'өте',
  'және',
  'мен',
  'бен',
  'пен',
  'басында',
  'соңында',
  'ортасында',
  'дейін',
]);

export const bareCentury: PhraseFormat = {
  kind: 'phrase',
  id: 'date/bare-century',
  summary: 'A Roman numeral that stands for a century though the word was lost.',
  examples: [
    { raw: 'Бұлар XXI ең басты мәселелері', value: '20XX' },
    { raw: 'партияның XX съезі', why: 'a congress' },
    { raw: 'V ең үлкені', why: 'no century that texts leave bare' },
  ],
  gates: [{ opens: ROMAN, needs: 0 }],
  mayPass() {
    return false;
  },
  find(r, i) {
    const sense = r.sense(i, ROMAN);
    if (
      sense === undefined ||
      !(r.flags(i) & ALL_CAPS) ||
      sense.value < FIRST ||
      sense.value > LAST ||
      !isCentury(r, i)
    )
      return null;
    return candidateOf(i, i + 1, 'DATE', centuryValue(sense.value, false), 0.6);
  },
};

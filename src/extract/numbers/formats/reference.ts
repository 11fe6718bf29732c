import { ALL_CAPS } from '../../../core/tokens.ts';
import { figureAt } from '../figure.ts';
import type { NumberCandidate, NumberFormat } from '../format.ts';
import { NUMBER_TRIGGER, ROMAN } from '../lexicon.ts';
import { isDash, type Reader } from '../reader.ts';
import { DOCUMENTS } from '../roles.ts';
import { DOCUMENT_FIGURE, TRIGGER } from '../standing.ts';
import { suffixAt } from '../suffix.ts';

const NUMERO = 0x2116;
const MARKERS: ReadonlySet<string> = new Set(['№', 'no', 'нөмірі']);

function reference(
  start: number,
  end: number,
  value: number | null,
  max: number | null,
  confidence: number,
): NumberCandidate {
  const min = max === null ? null : value;
  return {
    start,
    end,
    type: 'REFERENCE',
    value: max === null ? value : null,
    min,
    max,
    approx: null,
    unit: null,
    confidence,
  };
}

function marked(r: Reader, i: number): NumberCandidate | null {
  if (!(r.mask(i) & NUMBER_TRIGGER) || !MARKERS.has(r.word(i)) || (r.mark(i) !== NUMERO && r.surface(i) !== 'No'))
    return null;
  const dotted = r.word(i) === 'no' && r.mark(i + 1) === 0x2e;
  const figure = figureAt(r, dotted ? i + 2 : i + 1);
  if (figure === null) return null;
  const second =
    isDash(r.mark(figure.end)) && r.glued(figure.end) && r.glued(figure.end + 1) ? figureAt(r, figure.end + 1) : null;
  if (second !== null && second.value > figure.value) return reference(i, second.end, figure.value, second.value, 0.95);
  const code = codeEnd(r, figure.end);
  if (code > figure.end) return reference(i, code, figure.value, null, 0.9);
  const end = suffixAt(r, figure.end, r.surface(figure.end - 1))?.end ?? figure.end;
  return reference(i, end, figure.value, null, 0.98);
}

/** № 35-VII, №292-181, № 18/4-V, what marks tie to the first figure, short and in capitals or digits. */
function codeEnd(r: Reader, i: number): number {
  let end = i;
  while (end < i + MAX_CODE && isCodeMark(r.mark(end)) && r.glued(end) && r.glued(end + 1) && isCodePart(r, end + 1))
    end += 2;
  return end === i && isDash(r.mark(i)) && isLatin(r, i + 1) ? i + 2 : end;
}

/** № 157 – VII: the sitting of parliament behind a spaced dash. */
const isLatin = (r: Reader, i: number): boolean =>
  r.sense(i, ROMAN) !== undefined && (r.flags(i) & ALL_CAPS) !== 0 && r.joined(i);

const MAX_CODE = 8;
const isCodeMark = (mark: number): boolean => isDash(mark) || mark === 0x2f;
const isCodePart = (r: Reader, i: number): boolean =>
  r.isNumber(i) || (r.isWord(i) && (r.flags(i) & ALL_CAPS) !== 0 && r.length(i) <= 5);

/** A bare figure right before the name of a document: three digits at least, few own so many documents. */
function bare(r: Reader, i: number): NumberCandidate | null {
  const figure = r.isNumber(i) && r.length(i) >= 3 ? figureAt(r, i) : null;
  if (figure === null || figure.digits < 3 || figure.decimal || figure.grouped) return null;
  const hyphen = isDash(r.mark(figure.end)) && r.glued(figure.end) && r.glued(figure.end + 1);
  const at = hyphen ? figure.end + 1 : figure.end;
  if (!r.joined(at) || !DOCUMENTS.test(r.word(at)) || /л[ае]р|д[ае]р|т[ае]р/.test(r.word(at))) return null;
  return reference(i, figure.end, figure.value, null, 0.85);
}

export const referenceNumber: NumberFormat = {
  id: 'number/reference',
  summary: 'The number of a document, with № or before the word for the document.',
  examples: [
    { raw: 'Кеңестің №1373 шешімі', value: '1373' },
    { raw: 'Оның № 409 Жарлығы', value: '409' },
    { raw: 'Кеңестің 1373 қарарының негізінде', value: '1373' },
    { raw: '«Жұлдыз» журналы, №4-5', value: '4..5' },
    { raw: 'үш қарар қабылданды', why: 'counted documents' },
    { raw: '№ белгісі', why: 'no number' },
  ],
  takes: TRIGGER | DOCUMENT_FIGURE,
  find(r, i) {
    return marked(r, i) ?? bare(r, i);
  },
};

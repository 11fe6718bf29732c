import type { ReadWords } from '../../core/read-words.ts';
import type { Span } from '../../core/span.ts';
import { gapModel } from './gap-model.ts';
import { type GapVisitor, readBeside, readFar, readSentence, scanGaps, scanWordGaps } from './gap-scan.ts';

/** A place where a full stop may have been lost. */
export interface LostStop {
  /** Right after the last word and what closes it (UTF-16 offset). */
  readonly at: number;
  /** Where the next sentence starts. */
  readonly next: number;
  /** Log odds that a sentence ends here. */
  readonly score: number;
}

/**
 * Places inside `span` where a sentence ends without a mark, with a blank alone before a capital, a figure or an
 * opening quote.
 *
 * @param bar the least score that counts; 0 is even odds in a text that has lost all its stops, for a repair ask 4
 * @param words those of the text, where they are known: they show at once where a sentence may begin
 */
export function findLostStops(text: string, span: Span, bar: number, words?: ReadWords): LostStop[] {
  const model = gapModel();
  const stops: LostStop[] = [];
  const visit: GapVisitor = (gap, at, next) => {
    if (!model.mayReach(gap, bar)) return false;
    readBeside(gap);
    if (!model.mayReachBeside(gap, bar)) return false;
    readSentence(gap);
    if (!model.mayReachAround(gap, bar)) return false;
    readFar(gap);
    const score = model.scoreOn(gap);
    if (score >= bar) stops.push({ at, next, score });
    return score >= Math.max(bar, 0);
  };
  if (words === undefined) scanGaps(text, span[0], span[1], false, visit);
  else scanWordGaps(words, span[0], span[1], visit);
  return stops;
}

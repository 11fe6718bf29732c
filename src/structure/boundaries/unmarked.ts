import { isSpaceAt } from '../../core/chars.ts';
import { CLOSING, MARKS, OTHER, SEMICOLON, STOP } from '../../core/marks.ts';
import type { ReadWords } from '../../core/read-words.ts';
import type { Span } from '../../core/span.ts';
import { endsWithTerminal } from '../lines.ts';
import { isMarkAt, TERMINAL } from '../mark-sets.ts';
import { findLostStops, type LostStop } from './lost-stops.ts';

/** Sentences longer than this are worth a look in a text that has its marks; in one that has not, shorter ones too. */
const LONG = 300;
const SHORT = 40;
/** Texts are judged piece by piece, in case one part of them has marks and another none. */
const STRETCH = 20_000;
/** Marks that are believed in before any is seen: keeps a sure gap or two from making a rule. */
const FAITH = 30;
/** The same where not one mark is seen: a title is no text that has lost its marks. */
const BARE_FAITH = 0.5;
const ROUNDS = 8;
/** The model learnt with every earlier end known to it; here it goes by its own. */
const CAUTION = 0.5;
/** Scores below this are no evidence of anything. */
const FAINTEST = -4;
const NONE: readonly LostStop[] = [];
/** Log odds from which a full stop is put back into a text that has lost most of them. */
const SURE = 4;
/** So many letters for each mark tell of lost stops, and so many without any. */
const FEW_MARKS = 250;
const NO_MARKS = 80;
/** Of the sentence ends so many at least have lost their marks, or the rest tell how the text is written. */
const LEAST_SHARE = 0.3;

/**
 * Parts sentences once more where their end has no mark. How many ends of the text have lost their mark is estimated
 * from the text itself: log odds of a gap, given that most ends are marked, are those of an unmarked text less the
 * share that is lost.
 *
 * @param sentences what the marks gave, in order
 * @param bar from which score on a gap is an end, where that is known already
 * @param words those of the text, where they are known
 */
export function partUnmarked(text: string, sentences: readonly Span[], bar?: number, words?: ReadWords): Span[] {
  const out: Span[] = [];
  if (bar !== undefined) {
    for (const span of sentences) cut(text, span, bar, words, out);
    return out;
  }
  for (let from = 0; from < sentences.length; ) {
    const start = sentences[from]![0];
    let to = from + 1;
    while (to < sentences.length && sentences[to]![1] - start < STRETCH) to++;
    partStretch(text, sentences.slice(from, to), words, out);
    from = to;
  }
  return out;
}

/** From which scores on the gaps of a text that has lost its stops are ends. */
export interface LostBars {
  /** A full stop is put back. */
  readonly repair: number;
  /** A sentence ends, whether or not its stop is put back. */
  readonly end: number;
}

/**
 * Whether paragraphs have lost most of their full stops, by how few marks they have.
 *
 * @param paragraphs spans of running text, in order
 * @returns null where they have not
 */
export function lostBars(text: string, paragraphs: readonly Span[]): LostBars | null {
  let length = 0;
  for (const [start, end] of paragraphs) length += end - start;
  // More marks than this, and few are lost: there is no need to count on.
  const enough = Math.max(1, Math.floor(length / FEW_MARKS));
  const marked = countMarked(text, paragraphs, enough);
  if (length < (marked === 0 ? NO_MARKS : FEW_MARKS * (marked + 1))) return null;
  const scores = scoresOf(paragraphs.map((span) => findLostStops(text, span, FAINTEST)));
  if (scores.length === 0) return null;
  const share = shareLost(scores, marked);
  if (share < LEAST_SHARE) return null;
  const rarity = -Math.log(share);
  return { repair: SURE + rarity, end: CAUTION + rarity };
}

/** Kinds of marks that may be such. */
const ENDING: number = STOP | SEMICOLON | CLOSING | OTHER;

/** Marks that end a sentence or an item, with a blank or the end behind them, up to so many. */
function countMarked(text: string, spans: readonly Span[], enough: number): number {
  const marks = MARKS.in(text);
  let count = 0;
  let k = 0;
  for (let i = 0; i < spans.length && count < enough; i++) {
    const [start, end] = spans[i]!;
    for (k = marks.firstFrom(start, k); k < marks.count && marks.at(k) < end && count < enough; k++)
      if (marks.kind(k) & ENDING && isEnd(text, marks.at(k), end)) count++;
  }
  return count;
}

function isEnd(text: string, at: number, end: number): boolean {
  return (isMarkAt(text, at, TERMINAL) || text[at] === ';') && (at + 1 >= end || isSpaceAt(text, at + 1));
}

function partStretch(text: string, sentences: readonly Span[], words: ReadWords | undefined, out: Span[]): void {
  const length = sentences[sentences.length - 1]![1] - sentences[0]![0];
  const marked = markedAmong(text, sentences);
  const least = marked === 0 || length / sentences.length > LONG ? SHORT : LONG;
  const candidates = sentences.map((span) =>
    span[1] - span[0] > least ? findLostStops(text, span, FAINTEST, words) : NONE,
  );
  const scores = scoresOf(candidates);
  const bar = scores.length === 0 ? 0 : CAUTION - Math.log(shareLost(scores, marked));
  sentences.forEach((span, i) => {
    if (candidates[i]!.some(({ score }) => score >= bar)) cut(text, span, bar, words, out);
    else out.push(span);
  });
}

function scoresOf(candidates: readonly (readonly LostStop[])[]): number[] {
  const scores: number[] = [];
  for (const stops of candidates) for (const { score } of stops) scores.push(score);
  return scores;
}

function markedAmong(text: string, sentences: readonly Span[]): number {
  let marked = 0;
  for (const [start, end] of sentences) if (endsWithTerminal(text, start, end)) marked++;
  return marked;
}

/** Share of the sentence ends that bear no mark, by expectation and maximisation. */
function shareLost(scores: readonly number[], marked: number): number {
  let share = 0.5;
  for (let round = 0; round < ROUNDS; round++) {
    const shift = Math.log(share);
    let lost = 0;
    for (const score of scores) lost += 1 / (1 + Math.exp(-score - shift));
    share = Math.max(1e-4, lost / (lost + marked + (marked > 0 ? FAITH : BARE_FAITH)));
  }
  return share;
}

function cut(text: string, span: Span, bar: number, words: ReadWords | undefined, out: Span[]): void {
  let start = span[0];
  for (const { at, next } of findLostStops(text, span, bar, words)) {
    out.push([start, at]);
    start = next;
  }
  out.push([start, span[1]]);
}

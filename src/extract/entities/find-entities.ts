import type { Span } from '../../core/span.ts';
import type { Tokens } from '../../core/tokens.ts';
import { type Kept, keptOn } from './kept.ts';
import { LONGEST } from './kernel/score-kernel.ts';
import { CLASSES, isInside, NAMED_CLASSES } from './labels.ts';
import { recallNames } from './memory.ts';
import type { EntityFound, EntityType } from './mention.ts';
import { applyRules } from './rules/apply.ts';
import { Landmarks, OCCASIONS } from './rules/landmarks.ts';
import { Sentence } from './rules/sentence.ts';
import { shippedTagger, type Tagger } from './tagger.ts';
import { forgetTerms } from './terms.ts';
import { type Placed, toEntities } from './to-entities.ts';
import { Units } from './units.ts';

/**
 * The named entities of a text, in order, not overlapping.
 *
 * @param tokens the text's tokens
 * @param sentences where its sentences stand; names are looked for in these alone
 * @param dates what is known to be a date is no name (`XXI ғасыр`)
 * @param numbers nor is what is known to be a number
 * @returns spans in the tokens' text (UTF-16 units), with base forms and a confidence from 0 to 1
 */
export function findEntities(
  tokens: Tokens,
  sentences: readonly Span[],
  dates: readonly Placed[] = [],
  numbers: readonly Placed[] = [],
): EntityFound[] {
  const read = new Finding(tokens).read(sentences);
  applyRules(read);
  recallNames(read);
  forgetTerms(read);
  return toEntities(tokens.text, read, dates, numbers);
}

interface Workplace {
  readonly units: Units;
  readonly landmarks: Landmarks;
}

/** Columns for the words of the document at hand, written anew for each: a large typed array takes long to make. */
const newWorkplace = (): Workplace => ({ units: new Units(1024), landmarks: new Landmarks() });
let workplace: Workplace = newWorkplace();
/** Columns longer than this are not kept for the next document. */
const MOST_KEPT = 1 << 18;

/**
 * Reads the sentences of one document, each as far as it can be read without the others. They are read in portions, all
 * words of a portion first, then all labels: each step's code and tables are met once a portion.
 */
class Finding {
  readonly #tagger: Tagger = shippedTagger('record');
  readonly #tokens: Tokens;
  readonly #units: Units;
  readonly #landmarks: Landmarks;
  readonly #read: Sentence[] = [];
  /** How many of these are tagged; the tokens of the rest, and what is kept of their book. */
  #tagged = 0;
  #waiting = 0;
  #kept: Kept | undefined;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
    if (workplace.units.ids.length > MOST_KEPT) workplace = newWorkplace();
    this.#units = workplace.units;
    this.#units.count = 0;
    this.#landmarks = workplace.landmarks;
    this.#landmarks.count = 0;
  }

  read(sentences: readonly Span[]): Sentence[] {
    const tokens = this.#tokens;
    let at = 0;
    for (let i = 0; i < sentences.length; i++) {
      const [start, end] = sentences[i]!;
      while (at < tokens.count && tokens.start[at]! < start) at++;
      const from = at;
      while (at < tokens.count && tokens.end[at]! <= end) at++;
      for (let piece = from; piece < at; piece += LONGEST) this.#join(piece, Math.min(at, piece + LONGEST));
    }
    this.#tag();
    return this.#read;
  }

  /** Adds the sentence of tokens `[from, to)`, `LONGEST` at most. */
  #join(from: number, to: number): void {
    if (this.#waiting + to - from > LONGEST) this.#tag();
    // Has room for a whole portion.
    if (this.#waiting === 0) this.#kept = keptOn(this.#tagger.book());
    this.#waiting += to - from;
    const { book, occasions } = this.#kept!;
    const units = this.#units;
    const first = units.count;
    units.join(this.#tokens, from, to, book);
    this.#read.push(new Sentence(units, first, book, this.#landmarks, occasions.upToDate()));
  }

  /** Looks for names in the sentences added since. */
  #tag(): void {
    for (; this.#tagged < this.#read.length; this.#tagged++) {
      const sentence = this.#read[this.#tagged]!;
      // No name is made of marks alone.
      if (sentence.occasions & OCCASIONS.letters) addCandidates(this.#tagger, this.#units.ids, sentence);
    }
    this.#waiting = 0;
  }
}

/** Puts in what the tagger finds in a sentence; its dates and numbers are for others to find. */
function addCandidates(tagger: Tagger, ids: Int32Array, { first, length, found }: Sentence): void {
  if (!tagger.tagUnits(ids, first, length)) return;
  const { labels, margins } = tagger;
  for (let i = 0; i < length; i++) {
    const label = labels[i]!;
    if (label === 0 || isInside(label)) continue;
    let to = i + 1;
    while (to < length && labels[to] === label + 1) to++;
    const type = (label - 1) / 2;
    if (type >= NAMED_CLASSES) continue;
    let worst = margins[i]!;
    for (let j = i + 1; j < to; j++) worst = Math.min(worst, margins[j]!);
    const confidence = 1 / (1 + Math.exp(-worst * tagger.unit));
    found.push({ from: i, to, type: CLASSES[type] as EntityType, confidence });
  }
}

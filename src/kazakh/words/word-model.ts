import { peel } from '../endings.ts';
import { type Correction, type CorrectionContext, Corrector, decide, type Judgement } from './correct.ts';
import { joinOf } from './joins.ts';
import { Lexicon, UNKNOWN } from './lexicon.ts';
import { Remembered } from './remembered.ts';
import { splitWord } from './split.ts';
import { NAME, NOUN_STEM } from './word-graph.ts';

export {
  type Correction,
  type CorrectionContext,
  decide,
  isHopeless,
  type Judgement,
  slipPrior,
} from './correct.ts';

/** What is known of Kazakh words: which are, how often, what a misspelt one was meant to be. All words in lower case. */
export interface WordModel {
  /** A seen form, a known stem with legal endings, or a pair of known halves. */
  isWord(word: string): boolean;
  /** How sure: 0 unknown, 1 seen once or built on a rare stem, 2 built on a sure stem, 3 seen more than once. */
  strength(word: string): number;
  /** About how often the form was seen in a million and a half words; 0 for one never seen. */
  frequency(word: string): number;
  /** Whether texts have it, or a stem that it may be a form of, with a capital. */
  isName(word: string): boolean;
  /** The stem under the most endings that the lexicon knows, or the word itself. */
  stemOf(word: string): string;
  /** How many rows of three letters no word has. */
  oddness(word: string): number;
  /** What was meant by a row of letters that is no word, or null where that is not clear. */
  correct(word: string, context?: CorrectionContext): Correction | null;
  /** What is thought of a word before a text is asked, for `decide`; null where nothing may be meant by it. */
  judge(word: string, context: CorrectionContext): Judgement | null;
  /** In a text that lost Kazakh letters: what a rare word was misread from, or null. */
  misread(word: string): Correction | null;
  /** The words that were written as one, or null. */
  split(word: string): readonly string[] | null;
  /**
   * What a hyphen or dash between two parts of a word stands for: `join` where it broke one word (жыл-дары), `hyphen`
   * where it belongs (қару-жарақ, ҚР-ның), null where neither is clear. Parts in their own case.
   */
  joins(first: string, second: string): 'join' | 'hyphen' | null;
}

/** Longer rows of letters are no words, whatever they are: the longest of the lexicon have half as many. */
const LONGEST_WORD = 60;

let shared: WordModel | undefined;

/** The model of the package, read from its files at the first call. */
export function wordModel(): WordModel {
  shared ??= createWordModel(Lexicon.load());
  return shared;
}

/** A model over any lexicon; answers are kept, up to a bound. */
export function createWordModel(lexicon: Lexicon): WordModel {
  const corrector = new Corrector(lexicon);
  const strengths = new Remembered((word) => lexicon.strength(word));
  const nearest = new Remembered((word) => corrector.nearest(word, true));
  const alike = new Remembered((word) => corrector.nearest(word, false));
  const judgements = CONTEXTS.map(
    (context) =>
      new Remembered((word) =>
        corrector.judge(word, (corrector.maySlip(word, context) ? nearest : alike).get(word), context),
      ),
  );
  const misread = new Remembered((word) => corrector.misreadWord(word));
  const names = new Remembered((word) => peel(word).some(({ base }) => (lexicon.facts(base) & NAME) !== 0));
  const splits = new Remembered((word) => splitWord(lexicon, word));
  const counts = new Remembered((word) => lexicon.count(word));
  const joins = new Remembered((pair) => joinOf(lexicon, ...(pair.split('\n') as [string, string])));
  const judged = (word: string, context: CorrectionContext): Judgement | null =>
    word.length > LONGEST_WORD ? null : judgements[contextNumber(context)]!.get(word);
  return {
    isWord: (word) => word.length <= LONGEST_WORD && strengths.get(word) !== UNKNOWN,
    strength: (word) => (word.length > LONGEST_WORD ? UNKNOWN : strengths.get(word)),
    frequency: (word) => (word.length > LONGEST_WORD ? 0 : counts.get(word)),
    isName: (word) => names.get(word),
    stemOf: (word) => stemOf(lexicon, word),
    oddness: (word) => lexicon.oddness(word),
    correct: (word, context = {}) => decide(judged(word, context), context),
    judge: judged,
    misread: (word) => (word.length > LONGEST_WORD ? null : misread.get(word)),
    split: (word) => (word.length > LONGEST_WORD ? null : splits.get(word)),
    joins: (first, second) =>
      first.length + second.length > LONGEST_WORD ? joinOf(lexicon, first, second) : joins.get(`${first}\n${second}`),
  };
}

/** What a judgement hangs on besides the word. */
const CONTEXTS: readonly CorrectionContext[] = [
  { name: false, damaged: false },
  { name: true, damaged: false },
  { name: false, damaged: true },
  { name: true, damaged: true },
];

const contextNumber = ({ name, damaged }: CorrectionContext): number => (name ? 1 : 0) + (damaged ? 2 : 0);

function stemOf(lexicon: Lexicon, word: string): string {
  for (const { base } of peel(word)) if (lexicon.facts(base) & NOUN_STEM) return base;
  return word;
}

import { commonStart } from '../../core/common-start.ts';
import { COMBINING_FORMS } from '../combining-forms.ts';
import { peel } from '../endings.ts';
import { harmonyBits } from '../harmony.ts';
import type { Lexicon } from './lexicon.ts';
import { MAKES_NOUN, ON_FIGURE, ON_NOUN, ON_VERB, wordGrammar } from './verb-endings.ts';
import { NOUN_STEM, SURE_STEM, VERB_STEM } from './word-graph.ts';

/** Rows of letters that the lexicon does not know, but that may be words as they stand. */
export class SparedWords {
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Whether the row may be a word not met before, made by the rules of the language. */
  mayBeDerived(word: string, meant: string): boolean {
    if (this.#isSureNoun(word) || this.#isDerivedVerb(word) || isOtherTerm(word, meant)) return true;
    if (this.#lexicon.count(meant) === 0 && this.#areOfOneBase(word, meant)) return true;
    if (word.length > meant.length + 1 && this.#isStemWithEndings(word)) return true;
    if (this.#lexicon.oddness(word) > 0) return false;
    // бірнеше-у, полимерле-у, жапырақшасы-н: the last letter may be an ending.
    const same = commonStart(word, meant);
    return same >= word.length - 1 && word.length >= meant.length;
  }

  /** тораптар, seen once by itself, often with endings. */
  #isSureNoun(word: string): boolean {
    const facts = this.#lexicon.facts(word);
    return (facts & NOUN_STEM) !== 0 && (facts & SURE_STEM) !== 0;
  }

  /** дүниетаным-ның, дүниетаным-ының: endings of one base, known or not, and neither form was seen. */
  #areOfOneBase(word: string, meant: string): boolean {
    const same = commonStart(word, meant);
    const bases = (form: string): Set<number> => {
      const out = new Set<number>();
      wordGrammar().visit(form, (end, { starts }, harmony) => {
        const agrees = harmony === 0 || (harmonyBits(form, end) & harmony) !== 0;
        if (end >= LEAST_BASE && end <= same && starts & ON_NOUN && agrees) out.add(end);
        return false;
      });
      return out;
    };
    const others = bases(meant);
    return others.size > 0 && [...bases(word)].some((end) => others.has(end));
  }

  /** қарсы-сы, жарлы-лығын, жатта-т-ты: a stem, sure or not, with legal endings, one of which repeats its last letters. */
  #isStemWithEndings(word: string): boolean {
    return wordGrammar().visit(word, (end, _, harmony) => {
      if (end < SHORTEST_STEM || (harmony !== 0 && !(harmonyBits(word, end) & harmony))) return false;
      const base = word.slice(0, end);
      if (this.#lexicon.facts(base) & (NOUN_STEM | VERB_STEM)) return true;
      return this.#lexicon.count(base) >= SEEN_TWICE && !this.#isInflected(base);
    });
  }

  #isInflected(word: string): boolean {
    return peel(word).some(({ base }) => base !== word && (this.#lexicon.facts(base) & NOUN_STEM) !== 0);
  }

  /** ұжым-дастыр-у, полимер-ле-у, үлес-тір-у: a verb made of a known noun, though not met before. */
  #isDerivedVerb(word: string): boolean {
    const at = word.search(CAUSATIVE);
    if (at >= SHORTEST_STEM && (this.#lexicon.facts(word.slice(0, at)) & NOUN_STEM) !== 0) return true;
    for (const { index } of word.matchAll(VERBALISER))
      if (index >= SURE_NOUN && this.#lexicon.facts(word.slice(0, index)) & NOUN_STEM) return true;
    return false;
  }

  /** Whether both are, by shape, forms of one stem: then the unseen one may well be right (инфекциясын, инфекциясы). */
  sharesStem(word: string, meant: string): boolean {
    const same = commonStart(word, meant);
    const starts = this.#rowStarts(word);
    const others = this.#rowStarts(meant);
    for (let at = SHORTEST_STEM; at <= same; at++) if (starts.has(at) && others.has(at)) return true;
    return false;
  }

  /** Lengths of the bases that a word's legal endings leave, its own among them. */
  #rowStarts(word: string): Set<number> {
    const out = new Set([word.length]);
    wordGrammar().visit(word, (end, { starts }, harmony) => {
      if (starts & ON_FIGURE || (harmony !== 0 && !(harmonyBits(word, end) & harmony))) return false;
      const known = this.#lexicon.facts(word.slice(0, end)) & (NOUN_STEM | VERB_STEM);
      // A noun that is known to be one takes no verb's endings.
      if (known === 0 || (known & NOUN_STEM && starts & NOMINAL) || (known & VERB_STEM && starts & ON_VERB))
        out.add(end);
      return false;
    });
    return out;
  }
}

/**
 * Spellings of before 1940, and of those who write as they speak: көшүп for көшіп, with rounded vowels behind the first
 * syllable; кәмитет for комитет, жорнал for журнал, loans in Kazakh sounds; хүкімет for үкімет.
 */
export function isOldForm(word: string, meant: string): boolean {
  if (word[0] === 'х' && word.slice(1) === meant) return true;
  if (word.length !== meant.length) return false;
  const at = commonStart(word, meant);
  if (word.slice(at + 1) !== meant.slice(at + 1)) return false;
  const change = word.slice(at, at + 1) + meant.slice(at, at + 1);
  return NATIVE_VOWEL.test(change) || (at > 1 && ROUNDED_VOWEL.test(change));
}

const NATIVE_VOWEL = /^(?:ә[аоя]|і[иы]|ү[ую]|оу)$/u;
const ROUNDED_VOWEL = /^(?:үі|ұы)$/u;

/** социалис(т)тер, проек(т)тісін: of three consonants one is often not written. */
export function isLooseDouble(word: string, meant: string): boolean {
  const at = meant.search(/[сктпф]тт/u) + 1;
  if (at === 0 || word !== meant.slice(0, at) + meant.slice(at + 1)) return false;
  return meant.charAt(at - 1) === 'с' || !/^тт[ае]р/u.test(meant.slice(at));
}

const SHORTEST_STEM = 3;
const SEEN_TWICE = 2;
const LEAST_BASE = 5;
const CAUSATIVE = /[лдт](?:а[сн][тд]ыр|е[сн][тд]ір)/u;
const NOMINAL = ON_NOUN | MAKES_NOUN;
/** What makes verbs of nouns, with the letters that may follow: -ла, -лан, -лас, -тыр. */
const VERBALISER = /(?:[лдт][ае](?=[ндсту]|й[дмсты]|у|$)|(?<![аәеоөұүыіиуюя])[тд][ыі]р)(?=[упғгмеаылд])/gu;
const SURE_NOUN = 4;

/** этология and экология: a letter of an international term changed makes another term. */
function isOtherTerm(word: string, meant: string): boolean {
  if (word.length !== meant.length) return false;
  const at = word.search(COMBINING_FORMS);
  return at > 0 && word.slice(at) === meant.slice(at);
}

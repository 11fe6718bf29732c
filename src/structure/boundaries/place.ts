import { CHAR_FLAGS, DIGIT, flagsAt, isDigitAt, isSpaceAt, isWordAt, LETTER, LOWER, UPPER } from '../../core/chars.ts';
import type { Span } from '../../core/span.ts';
import { INNER, isMarkAt } from '../mark-sets.ts';
import type { AbbreviationKind, Abbreviations } from './abbreviations.ts';

const OPENERS = '«“„"\'([';
const DASHES = '-–—―';
/** Longest word that is looked at; longer runs are no words. */
export const LONGEST = 40;

/**
 * A place where a sentence may end: a run of terminal marks with its closing quotes and brackets, and what stands on
 * both sides. Words are cut out only when a rule asks for them.
 */
export class Place {
  text = '';
  from = 0;
  to = 0;
  abbreviations: Abbreviations;
  /** Start of the sentence that would end here. */
  sentence = 0;
  /** The run of terminal marks. */
  mark = 0;
  markEnd = 0;
  /** After closing quotes, brackets and a citation. */
  end = 0;
  /** The next character that is no blank; `next === end` where the texts are glued. */
  next = 0;
  #before: string | null = null;
  #beforeStart = 0;
  #beforeLower: string | null = null;
  #abbreviation: AbbreviationKind | undefined | null = null;
  #after: string | null = null;
  #opening = 0;

  constructor(text: string, from: number, to: number, abbreviations: Abbreviations) {
    this.abbreviations = abbreviations;
    this.enter(text, from, to, abbreviations);
  }

  /** Turns to the stretch `[from, to)` of a text: one object serves for all. */
  enter(text: string, from: number, to: number, abbreviations: Abbreviations): void {
    this.text = text;
    this.from = from;
    this.to = to;
    this.abbreviations = abbreviations;
    this.sentence = from;
  }

  moveTo(mark: number, markEnd: number, end: number, next: number): void {
    this.mark = mark;
    this.markEnd = markEnd;
    this.end = end;
    this.next = next;
    this.#before = null;
    this.#beforeLower = null;
    this.#abbreviation = null;
    this.#after = null;
  }

  get glued(): boolean {
    return this.next === this.end;
  }

  /** The run is one full stop. */
  get isStop(): boolean {
    return this.markEnd - this.mark === 1 && this.text[this.mark] === '.';
  }

  /** The run holds dots only and says that something is left out. */
  get isEllipsis(): boolean {
    if (this.text[this.mark] === '…') return true;
    if (this.markEnd - this.mark < 2) return false;
    return this.text[this.mark] === '.' && this.text[this.mark + 1] === '.';
  }

  /** Closing quotes or brackets stand between the mark and the gap. */
  get closed(): boolean {
    return this.end > this.markEnd;
  }

  /** The word before the mark as written, inner stops and hyphens in it (`т.б`, `Л.М`, `1991`); or ''. */
  get before(): string {
    if (this.#before === null) this.#readBefore();
    return this.#before!;
  }

  get beforeStart(): number {
    if (this.#before === null) this.#readBefore();
    return this.#beforeStart;
  }

  get beforeLower(): string {
    this.#beforeLower ??= this.before.toLowerCase();
    return this.#beforeLower;
  }

  get abbreviation(): AbbreviationKind | undefined {
    if (this.#abbreviation === null) {
      const word = this.beforeLower;
      this.#abbreviation = this.abbreviations.kind(word) ?? this.abbreviations.kind(behindFigure(word));
    }
    return this.#abbreviation;
  }

  /** The first word after the gap, opening quotes, brackets and dashes left out; or ''. */
  get after(): string {
    if (this.#after === null) this.#readAfter();
    return this.#after!;
  }

  /** Where the word `after` starts. */
  get afterStart(): number {
    if (this.#after === null) this.#readAfter();
    return this.#opening;
  }

  get afterFlags(): number {
    return flagsAt(this.text, this.afterStart);
  }

  get capitalNext(): boolean {
    return (this.afterFlags & UPPER) !== 0;
  }

  get lowerNext(): boolean {
    return (this.afterFlags & LOWER) !== 0;
  }

  get digitNext(): boolean {
    return (this.afterFlags & DIGIT) !== 0;
  }

  /** A dash and a blank follow the gap. */
  get dashNext(): boolean {
    return DASHES.includes(this.text[this.next] ?? ' ') && isSpaceAt(this.text, this.next + 1);
  }

  /** The first character after the gap. */
  get nextChar(): string {
    return this.next < this.to ? this.text[this.next]! : '';
  }

  /** The word before `before` with its offset, marks between left out. */
  wordBefore(): string {
    return this.text.slice(...this.wordSpanBefore());
  }

  wordSpanBefore(): Span {
    let b = this.beforeStart;
    const least = Math.max(this.sentence, b - LONGEST);
    while (b > least && !isWordAt(this.text, b - 1)) b--;
    return [wordStart(this.text, this.sentence, b), b];
  }

  /** The word after `after`. */
  wordAfter(): string {
    let a = this.afterStart + this.after.length;
    while (a < this.to && a < this.afterStart + LONGEST + 4 && !isWordAt(this.text, a)) a++;
    return this.text.slice(a, wordEnd(this.text, a, this.to));
  }

  /** Nothing but opening marks stands between the sentence's start and the word before. */
  get opensSentence(): boolean {
    return !this.#hasWord(this.beforeStart);
  }

  /** Nothing but marks stands between the sentence's start and the mark. */
  get wordless(): boolean {
    return !this.#hasWord(this.mark);
  }

  #hasWord(end: number): boolean {
    const least = Math.max(this.sentence, end - LONGEST);
    for (let i = end - 1; i >= least; i--) if (isWordAt(this.text, i)) return true;
    return false;
  }

  #readBefore(): void {
    let b = this.mark;
    while (b > this.from && '»”")]\''.includes(this.text[b - 1]!)) b--;
    const a = wordStart(this.text, this.from, b);
    this.#beforeStart = a;
    this.#before = this.text.slice(a, b);
  }

  #readAfter(): void {
    let a = this.next;
    while (a < this.to && (OPENERS.includes(this.text[a]!) || DASHES.includes(this.text[a]!) || isDot(this.text, a))) {
      do a++;
      while (a < this.to && isSpaceAt(this.text, a));
    }
    this.#opening = a;
    this.#after = this.text.slice(a, wordEnd(this.text, a, this.to));
  }
}

/** What is glued to a figure: `жж` of `1941-1945жж`, `ж.ж` of `2016-2020ж.ж`; or ''. */
function behindFigure(word: string): string {
  if (!isDigitAt(word, 0)) return '';
  let a = word.length;
  while (a > 0 && !isDigitAt(word, a - 1)) a--;
  return word[a] === '-' ? '' : word.slice(a);
}

function isDot(text: string, at: number): boolean {
  return text[at] === '.' || text[at] === '…';
}

/** Start of the word that ends at `end`; a hyphen, an apostrophe or a full stop between letters belongs to it. */
export function wordStart(text: string, from: number, end: number): number {
  let a = end;
  while (a > from && end - a < LONGEST) {
    const flags = CHAR_FLAGS[text.charCodeAt(a - 1)]!;
    if (flags & (LETTER | DIGIT)) a--;
    else if (a < end && a - 1 > from && isMarkAt(text, a - 1, INNER) && isWordAt(text, a - 2)) a--;
    else break;
  }
  return a;
}

/** End of the word that starts at `start`; a hyphen or an apostrophe between letters belongs to it. */
export function wordEnd(text: string, start: number, to: number): number {
  let b = start;
  while (b < to && b - start < LONGEST) {
    if (CHAR_FLAGS[text.charCodeAt(b)]! & (LETTER | DIGIT)) b++;
    else if (b > start && isMarkAt(text, b, INNER) && text[b] !== '.' && isWordAt(text, b + 1)) b++;
    else break;
  }
  return b;
}

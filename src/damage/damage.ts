import { applySorted, type Edit } from '../core/edit.ts';
import { TazamatinError } from '../core/error.ts';
import type { Span } from '../core/span.ts';
import { type Chances, DAMAGE_KINDS, type DamageKind, type Damager } from './damager.ts';
import { wrongEncoding } from './encoding.ts';
import { hardWrap, hyphenation, pageFurniture } from './layout.ts';
import { homoglyphs, lostKazakhLetters, romanInCyrillic } from './letters.ts';
import { Random, seedFor } from './random.ts';
import { doubledBlanks, gluedSentences, lostFullStop, partedEndings } from './sentences.ts';

/** Widths of printed lines, in characters. */
const MIN_WIDTH = 60;
const MAX_WIDTH = 90;

export interface DamageOptions {
  /** Any whole number; the same seed gives the same damage. */
  readonly seed: number;
  /** The probability of each kind, 0 to 1, at each place where it can be; a kind left out does not happen. */
  readonly kinds: Partial<Readonly<Record<DamageKind, number>>>;
}

/** One damage done. */
export interface DamageTruth {
  readonly kind: DamageKind;
  /** Its place in the damaged text, in UTF-16 units. */
  readonly span: Span;
  /** The place in the clean text. */
  readonly cleanSpan: Span;
  /** What the clean text has there. */
  readonly before: string;
  /** What the damaged text has there. */
  readonly after: string;
}

export interface Damaged {
  readonly text: string;
  /** In order; put back, they give the clean text. */
  readonly truth: readonly DamageTruth[];
}

/** The kinds of damage in the order they are done. */
export const DAMAGERS: readonly Damager[] = [
  wrongEncoding,
  pageFurniture,
  romanInCyrillic,
  partedEndings,
  lostFullStop,
  gluedSentences,
  hyphenation,
  hardWrap,
  lostKazakhLetters,
  homoglyphs,
  doubledBlanks,
];

/**
 * Damages a clean text as scanning, copying and converting do, and keeps the truth. No character is damaged twice.
 * Linear.
 *
 * @throws TazamatinError `bad-option` for an unknown kind or a probability outside 0 to 1
 */
export function damage(text: string, { seed, kinds }: DamageOptions): Damaged {
  checkKinds(kinds);
  const taken = new Uint8Array(text.length + 1);
  const edits: Edit[] = [];
  for (const damager of DAMAGERS) {
    const chances = chancesOf(damager.kind, seed, kinds);
    if (chances.probability === 0) continue;
    damager.find(text, chances, (start, end, insert) => {
      if (take(taken, start, end)) edits.push({ start, end, insert, rule: damager.kind, confidence: 1 });
    });
  }
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  return { text: applySorted(text, edits), truth: truthOf(text, edits) };
}

/** The chances of a kind, always from their beginning. */
function chancesOf(kind: DamageKind, seed: number, kinds: DamageOptions['kinds']): Chances {
  return {
    probability: kinds[kind] ?? 0,
    random: new Random(seedFor(seed, kind)),
    width: new Random(seedFor(seed, 'width')).between(MIN_WIDTH, MAX_WIDTH),
    of: (other) => chancesOf(other, seed, kinds),
  };
}

/** Takes the characters of an edit, of an insertion the two around it; false where one is taken. */
function take(taken: Uint8Array, start: number, end: number): boolean {
  const [from, to] = start === end ? [Math.max(0, start - 1), start + 1] : [start, end];
  for (let at = from; at < to; at++) if (taken[at] !== 0) return false;
  taken.fill(1, from, to);
  return true;
}

function truthOf(text: string, edits: readonly Edit[]): DamageTruth[] {
  let shift = 0;
  return edits.map(({ start, end, insert, rule }) => {
    const from = start + shift;
    shift += insert.length - (end - start);
    return {
      kind: rule as DamageKind,
      span: [from, from + insert.length],
      cleanSpan: [start, end],
      before: text.slice(start, end),
      after: insert,
    };
  });
}

function checkKinds(kinds: DamageOptions['kinds']): void {
  for (const [kind, probability] of Object.entries(kinds)) {
    if (!DAMAGE_KINDS.includes(kind as DamageKind)) {
      throw new TazamatinError('bad-option', `unknown damage "${kind}"; choose from ${DAMAGE_KINDS.join(', ')}`);
    }
    if (!(probability >= 0 && probability <= 1)) {
      throw new TazamatinError('bad-option', `damage "${kind}" needs a probability from 0 to 1, got ${probability}`);
    }
  }
}

import { isVowelAt } from '../../src/kazakh/alphabet.ts';
import { restoredBases } from '../../src/kazakh/endings.ts';
import { harmonyBits } from '../../src/kazakh/harmony.ts';
import { ON_NOUN, ON_VERB, wordGrammar } from '../../src/kazakh/words/verb-endings.ts';
import type { Counts } from './count.ts';

/** A reading of a form: its base, and the first ending on it. */
interface Reading {
  readonly base: string;
  readonly ending: number;
}

export interface Stems {
  /** Base and the number of its forms. */
  readonly nouns: ReadonlyMap<string, number>;
  /** Verb stem and the number of different endings seen first on it. */
  readonly verbs: ReadonlyMap<string, number>;
  /** Forms that a stem explains. */
  readonly explained: ReadonlySet<string>;
}

const ROUNDS = 4;
/** Below this many different verbal endings a base is no verb. */
const VERB_ENDINGS = 3;

/** Finds the stems of the counted forms: each form goes to the base that explains most forms, in a few rounds. */
export function findStems(counts: Counts): Stems {
  const nouns = nounReadings(counts);
  let score = new Map<string, number>();
  for (const readings of nouns.values()) for (const { base } of readings) bump(score, base);
  for (let round = 0; round < ROUNDS; round++) score = assign(nouns, score);
  const verbs = verbStems(counts);
  const explained = new Set<string>();
  for (const [form, readings] of nouns)
    if (readings.some(({ base }) => base !== form && (score.get(base) ?? 0) >= 2)) explained.add(form);
  return { nouns: score, verbs, explained };
}

const bump = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);

function nounReadings(counts: Counts): Map<string, Reading[]> {
  const out = new Map<string, Reading[]>();
  for (const form of counts.keys()) {
    const readings: Reading[] = [{ base: form, ending: -1 }];
    for (const one of readingsOf(form, ON_NOUN)) if (counts.has(one.base)) readings.push(one);
    out.set(form, readings);
  }
  return out;
}

/** Bases of a form by shape; the changed last letters of possessives are undone. */
function readingsOf(form: string, starts: number): Reading[] {
  const out: Reading[] = [];
  wordGrammar().walk(form, form.length, (end, path, depth, harmony) => {
    const first = path[depth - 1]!;
    if (!(first.starts & starts) || end < 2) return;
    const agrees = harmonyBits(form, end);
    if (agrees !== 0 && (harmony === 0 || agrees & harmony))
      out.push({ base: form.slice(0, end), ending: first.ending });
    if (starts === ON_NOUN && isVowelAt(first.text, 0))
      for (const base of restoredBases(form, end, harmony)) out.push({ base, ending: first.ending });
  });
  return out;
}

/** One round: every form chooses its base; a form that chooses itself counts for half, as any form can. */
function assign(
  forms: ReadonlyMap<string, readonly Reading[]>,
  score: ReadonlyMap<string, number>,
): Map<string, number> {
  const out = new Map<string, number>();
  for (const [form, readings] of forms) {
    let best = form;
    let bestScore = (score.get(form) ?? 0) * SELF;
    for (const { base } of readings) {
      if (base === form) continue;
      const value = score.get(base) ?? 0;
      if (value > bestScore || (value === bestScore && base.length < best.length)) {
        best = base;
        bestScore = value;
      }
    }
    bump(out, best);
  }
  return out;
}

/** A form keeps to itself only where it explains about as much as its base would. */
const SELF = 0.5;

function verbStems(counts: Counts): Map<string, number> {
  const endings = new Map<string, Set<number>>();
  for (const form of counts.keys())
    for (const { base, ending } of readingsOf(form, ON_VERB)) {
      const seen = endings.get(base);
      if (seen === undefined) endings.set(base, new Set([ending]));
      else seen.add(ending);
    }
  const out = new Map<string, number>();
  for (const [base, seen] of endings) if (seen.size >= VERB_ENDINGS) out.set(base, seen.size);
  return out;
}

import { askAll } from './features';
import { askKinds, lookAt, reserve } from './kinds';
import {
  emission, factsOf, GATES, idOf, keptBytes, kindRows, kinds, labels, lastLeast, least, open, REACH, rowBytes, TRAITS,
  wordRows,
} from './memory';
import { label } from './path';
import { answer, count, goOnFrom } from './weights';

export * from './memory';

/**
 * The tagger of one sentence, in AssemblyScript: which words may be in a name, features of several words, sums of rows
 * of scores, eight labels at a time, and the best path. Compiled to `models/tagger.wasm`.
 */

/** Rows of words that speak for one: three words either way, and itself. */
const WORDS: i32 = 2 * REACH + 1;
/** Rows of kinds that speak for a word. */
const KINDS: usize = 3;
/** Set beside the traits where a word is open. */
const SOME: i32 = 1 << 30;

/**
 * Marks the words of the sentence that may be in a name at all.
 *
 * @returns the traits of all words together, and `SOME`; 0 where no word is open
 */
export function openWords(n: i32): i32 {
  reserve(n);
  let traits = 0;
  let some = 0;
  for (let i = 0; i < n; i++) {
    traits |= load<i32>(factsOf(i), TRAITS);
    const gate = gateAt(i);
    const isOpen = gate > least && gate + lookAt(i) > lastLeast;
    store<u8>(open + i, <u8>isOpen);
    if (isOpen) some = SOME;
  }
  return some == 0 ? 0 : traits | some;
}

/** What a word and its neighbours say to the gate: above nothing, it is likelier than not in a name. */
function gateAt(i: i32): i32 {
  let sum = 0;
  for (let d = 0; d < WORDS; d++) sum += <i32>load<i16>(factsOf(i + d - REACH) + (<usize>d << 1), GATES);
  return sum;
}

/**
 * Labels the words of the sentence.
 *
 * @param traits as `openWords` gave them
 * @param asked names of features that were asked for outside
 */
export function tag(n: i32, traits: i32, asked: i32): void {
  goOnFrom(asked);
  askAll(n, traits);
  for (let i = 0; i < n; i++) if (load<u8>(open + i)) sum(i);
  answer();
  let i = 0;
  while (i < n) {
    if (load<u8>(open + i) == 0) {
      store<u8>(labels + i++, 0);
      continue;
    }
    let to = i + 1;
    while (to < n && load<u8>(open + to)) to++;
    label(i, to, n);
    i = to;
  }
}

/** Writes the names of the features of all open words, behind those asked for outside; how many there are then. */
export function nameAll(n: i32, traits: i32, asked: i32): i32 {
  goOnFrom(asked);
  askAll(n, traits);
  return count();
}

/** As `nameAll`, for features of kinds of words alone. */
export function nameKinds(n: i32, asked: i32): i32 {
  goOnFrom(asked);
  for (let i = 0; i < n; i++) askKinds(i);
  return count();
}

/** Sums up what is kept of a word, its neighbours and their kinds. */
function sum(i: i32): void {
  const kind = kinds + <usize>i * (KINDS << 2);
  const out = emission + <usize>i * rowBytes;
  store<i32>(out, 0);
  for (let at: usize = 0; at < keptBytes; at += 16) {
    let total = i16x8.splat(0);
    for (let d = 0; d < WORDS; d++) {
      const row = <usize>(idOf(i + d - REACH) * WORDS + d);
      total = i16x8.add(total, v128.load(wordRows + row * keptBytes + at));
    }
    for (let d: usize = 0; d < KINDS; d++) {
      const row = <usize>load<i32>(kind + (d << 2));
      total = i16x8.add(total, v128.load(kindRows + row * keptBytes + at));
    }
    // Halved scores become whole ones.
    v128.store(out + 16 + (at << 1), i32x4.shl(i32x4.extend_low_i16x8_s(total), 1));
    v128.store(out + 32 + (at << 1), i32x4.shl(i32x4.extend_high_i16x8_s(total), 1));
  }
}

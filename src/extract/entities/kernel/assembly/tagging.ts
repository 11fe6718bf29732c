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
  // Place `d + REACH` is of the word `d` to the left of the one last read; the last place has been told all.
  let told = i16x8.splat(0);
  for (let last = -REACH; last < n + REACH; last++) {
    const facts = factsOf(last);
    told = i16x8.add(v128.shuffle<i16>(told, i16x8.splat(0), 8, 0, 1, 2, 3, 4, 5, 6), v128.load(facts, GATES));
    traits |= load<i32>(facts, TRAITS);
    const i = last - REACH;
    if (i < 0) continue;
    const gate = i16x8.extract_lane_s(told, 6);
    const isOpen = gate > least && gate + lookAt(i) > lastLeast;
    store<u8>(open + i, <u8>isOpen);
    if (isOpen) some = SOME;
  }
  return some == 0 ? 0 : traits | some;
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
  const a = wordRow(i - 3, 0);
  const b = wordRow(i - 2, 1);
  const c = wordRow(i - 1, 2);
  const own = wordRow(i, 3);
  const d = wordRow(i + 1, 4);
  const e = wordRow(i + 2, 5);
  const f = wordRow(i + 3, 6);
  const middle = kindRow(kind);
  const left = kindRow(kind + 4);
  const right = kindRow(kind + 8);
  const out = emission + <usize>i * rowBytes;
  store<i32>(out, 0);
  for (let at: usize = 0; at < keptBytes; at += 16) {
    let total = i16x8.add(v128.load(a + at), v128.load(b + at));
    total = i16x8.add(total, i16x8.add(v128.load(c + at), v128.load(own + at)));
    total = i16x8.add(total, i16x8.add(v128.load(d + at), v128.load(e + at)));
    total = i16x8.add(total, i16x8.add(v128.load(f + at), v128.load(middle + at)));
    total = i16x8.add(total, i16x8.add(v128.load(left + at), v128.load(right + at)));
    // Halved scores become whole ones.
    v128.store(out + 16 + (at << 1), i32x4.shl(i32x4.extend_low_i16x8_s(total), 1));
    v128.store(out + 32 + (at << 1), i32x4.shl(i32x4.extend_high_i16x8_s(total), 1));
  }
}

/** What word `i` says at the `d`th of the distances. */
function wordRow(i: i32, d: i32): usize {
  return wordRows + <usize>(idOf(i) * WORDS + d) * keptBytes;
}

function kindRow(kind: usize): usize {
  return kindRows + <usize>load<i32>(kind) * keptBytes;
}

import { name2, name3, pair } from './hash';
import {
  BASE, CLUSTER, ENDING, factsOf, LISTS, MARK, open, SHAPE, TIME, TRAITS,
} from './memory';
import { ask } from './weights';

/**
 * Features of open words that look at several words at once, and not at their kinds alone. Those of quotes and of listed
 * names are asked for outside, as few sentences have any.
 */

// Traits and marks, as `word-type.ts` numbers them.
const CAPITAL: i32 = 2;
const HEAD: i32 = 4;
const DASH: i32 = 8;
/** The lists of words that head names. */
const HEADS: i32 = 0x7fc0000;
/** How far a head or a capital is seen. */
const SIGHT: i32 = 7;
/** The feature of an empty place. */
const NONE_THERE: i32 = 7777;

/** @param traits those of all `n` words together */
export function askAll(n: i32, traits: i32): void {
  askEdges(n);
  for (let i = 0; i < n; i++) if (load<u8>(open + i)) askWindow(i);
  if (traits & HEAD) askHeads(n);
  if (traits & CAPITAL) askCapitals(n);
}

/** Words near an end miss their neighbours. */
function askEdges(n: i32): void {
  for (let i = 0; i < n; i++) {
    // From the second word on to the last but one.
    if (i == 2 && n > 4) i = n - 2;
    if (load<u8>(open + i) == 0) continue;
    for (let d = -2; d <= 2; d++) if (i + d < 0 || i + d >= n) ask(pair(NONE_THERE, d), i);
  }
}

function askWindow(i: i32): void {
  const w = factsOf(i);
  const l = factsOf(i - 1);
  const r = factsOf(i + 1);
  const base = load<i32>(w, BASE);
  const shape = load<i32>(w, SHAPE);
  const lists = load<i32>(w, LISTS);
  const time = load<i32>(w, TIME);
  const cluster = load<i32>(w, CLUSTER);
  const left = load<i32>(l, BASE);
  const right = load<i32>(r, BASE);
  const rightShape = load<i32>(r, SHAPE);
  ask(name2(201, left, base), i);
  ask(name2(202, base, right), i);
  ask(name2(207, load<i32>(w, ENDING), right), i);
  ask(name2(213, left, load<i32>(factsOf(i - 2), BASE)), i);
  ask(name2(214, right, load<i32>(factsOf(i + 2), BASE)), i);
  ask(name3(215, left, shape, rightShape), i);
  ask(name3(216, load<i32>(l, SHAPE), shape, right), i);
  ask(name2(217, cluster, load<i32>(l, CLUSTER)), i);
  ask(name2(218, cluster, load<i32>(r, CLUSTER)), i);
  ask(name3(219, lists, shape, right), i);
  ask(name3(220, lists, shape, left), i);
  ask(name2(221, time, right), i);
  ask(name2(222, left, time), i);
  if (i == 0) ask(name3(224, shape, lists, rightShape), i);
  else ask(name2(225, base, i == 1 ? 1 : 0), i);
}

/** The nearest head word to the right, within one stretch without marks. */
function askHeads(n: i32): void {
  let head = -1;
  for (let i = n - 1; i >= 0; i--) {
    const w = factsOf(i);
    if (head >= 0 && head - i <= SIGHT && load<u8>(open + i)) {
      const h = factsOf(head);
      const lists = load<i32>(h, LISTS) & HEADS;
      const shape = load<i32>(w, SHAPE);
      ask(name3(241, load<i32>(h, BASE), min(head - i, 4), shape), i);
      ask(name3(242, lists, head - i, load<i32>(h, ENDING)), i);
      ask(name3(243, lists, load<i32>(w, ENDING), shape), i);
    }
    if (breaks(w)) head = -1;
    else if (load<i32>(w, TRAITS) & HEAD) head = i;
  }
}

/** The nearest capital to the left, within one stretch without marks. */
function askCapitals(n: i32): void {
  let capital = -1;
  for (let i = 0; i < n; i++) {
    const w = factsOf(i);
    const distance = i - capital;
    if (capital >= 0 && distance <= SIGHT && load<u8>(open + i)) {
      const c = factsOf(capital);
      ask(name3(244, load<i32>(c, BASE), min(distance, 4), load<i32>(w, SHAPE)), i);
      ask(name3(245, load<i32>(w, BASE), min(distance, 3), load<i32>(c, LISTS)), i);
      ask(name3(246, load<i32>(w, LISTS) & HEADS, min(distance, 3), load<i32>(w, ENDING)), i);
    }
    if (breaks(w)) capital = -1;
    else if (load<i32>(w, TRAITS) & CAPITAL) capital = i;
  }
}

function breaks(w: usize): bool {
  const mark = load<i32>(w, MARK);
  return mark != 0 && mark != DASH;
}

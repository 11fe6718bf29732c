import { name2, name3, pair } from './hash';
import {
  classes, ENDING, factsOf, FIRST, KIND, kindGates, kindPlaces, kindRows, kinds, keptBytes, LISTS, LOOK, mostKinds,
  rowBytes, scratch, SHAPE, START, TIME,
} from './memory';
import { add, ask } from './weights';

/**
 * Sums of the features that look at kinds of words alone. There are few kinds of places in a language, and their rows
 * are the longest: each sum is made once and kept.
 */

/** Which neighbours a sum looks at: one either way, or two on one side. */
const MIDDLE: i32 = 0;
const LEFT: i32 = 1 << 29;
const RIGHT: i32 = 1 << 30;
/** Sums that speak for a word. */
const SUMS: i32 = 3;
/** Bounds of halved sums, as those of words. */
const MOST_MIDDLE: i32 = 2800;
const MOST_SIDE: i32 = 1200;
/** Bytes of a place: three kinds, and the number of the sum, 0 for an empty place. */
const PLACE: usize = 16;

let known: i32 = 0;

/** Makes sure of room for the sums of `n` words. Where they would become too many, all are forgotten. */
export function reserve(n: i32): void {
  if (known + SUMS * n < mostKinds) return;
  memory.fill(kindPlaces, 0, 2 * <usize>mostKinds * PLACE);
  known = 0;
}

/** Finds the sums that speak for word `i`; gives what they say to the gate. */
export function lookAt(i: i32): i32 {
  const b = factsOf(i - 1);
  const c = factsOf(i);
  const d = factsOf(i + 1);
  const look = load<i32>(c, LOOK);
  const middle = find(load<i32>(b, KIND), load<i32>(c, KIND), load<i32>(d, KIND), i, MIDDLE);
  const left = find(load<i32>(factsOf(i - 2), LOOK), load<i32>(b, LOOK), look | LEFT, i, LEFT);
  const right = find(look, load<i32>(d, LOOK), load<i32>(factsOf(i + 2), LOOK) | RIGHT, i, RIGHT);
  const own = kinds + <usize>(SUMS * i) * 4;
  store<i32>(own, middle);
  store<i32>(own, left, 4);
  store<i32>(own, right, 8);
  return gateOf(middle) + gateOf(left) + gateOf(right);
}

function gateOf(sum: i32): i32 {
  return load<i32>(kindGates + (<usize>sum << 2));
}

/** The number of the sum of a place, which is made where it is not known. */
function find(a: i32, b: i32, c: i32, i: i32, side: i32): i32 {
  const last = 2 * mostKinds - 1;
  let at = pair(pair(a, b), c) & last;
  let place = kindPlaces + <usize>at * PLACE;
  while (load<i32>(place, 12) != 0) {
    if (load<i32>(place) == a && load<i32>(place, 4) == b && load<i32>(place, 8) == c) return load<i32>(place, 12);
    at = (at + 1) & last;
    place = kindPlaces + <usize>at * PLACE;
  }
  store<i32>(place, a);
  store<i32>(place, b, 4);
  store<i32>(place, c, 8);
  store<i32>(place, ++known, 12);
  sumUp(i, side);
  return known;
}

/** Sums up what a side of word `i` says, as the sum known last. */
function sumUp(i: i32, side: i32): void {
  memory.fill(scratch, 0, rowBytes);
  if (side == MIDDLE) {
    for (let k = 0; k < MIDDLE_NAMES; k++) add(<u32>middleName(i, k), scratch);
  } else for (let k = 0; k < SIDE_NAMES; k++) add(<u32>sideName(i, k, side), scratch);
  const most = side == MIDDLE ? MOST_MIDDLE : MOST_SIDE;
  const row = kindRows + <usize>known * keptBytes;
  const none = load<i32>(scratch);
  for (let k = 0; k < 2 * classes; k++) {
    const half = (load<i32>(scratch + (<usize>(FIRST + k) << 2)) - none + 1) >> 1;
    store<i16>(row + (<usize>k << 1), <i16>max(-most, min(most, half)));
  }
  store<i32>(kindGates + (<usize>known << 2), load<i32>(scratch + (<usize>START << 2)));
}

/** Asks for all of these features of word `i`, as training wants them. */
export function askKinds(i: i32): void {
  for (let k = 0; k < MIDDLE_NAMES; k++) ask(middleName(i, k), i);
  for (let k = 0; k < SIDE_NAMES; k++) ask(sideName(i, k, LEFT), i);
  for (let k = 0; k < SIDE_NAMES; k++) ask(sideName(i, k, RIGHT), i);
}

const MIDDLE_NAMES: i32 = 6;
const SIDE_NAMES: i32 = 2;

function middleName(i: i32, k: i32): i32 {
  const l = factsOf(i - 1);
  const w = factsOf(i);
  const r = factsOf(i + 1);
  const shape = load<i32>(w, SHAPE);
  if (k == 0) return name3(203, load<i32>(l, SHAPE), shape, load<i32>(r, SHAPE));
  if (k == 1) return name2(206, load<i32>(l, ENDING), load<i32>(w, ENDING));
  if (k == 2) return name3(208, load<i32>(l, TIME), load<i32>(w, TIME), load<i32>(r, TIME));
  if (k == 3) return name2(211, load<i32>(l, LISTS), load<i32>(w, LISTS));
  if (k == 4) return name2(212, load<i32>(w, LISTS), load<i32>(r, LISTS));
  return name3(223, load<i32>(w, ENDING), shape, load<i32>(r, SHAPE) * 16 + load<i32>(l, SHAPE));
}

/** Of the word and the two before it, or the two behind it. */
function sideName(i: i32, k: i32, side: i32): i32 {
  const left = side == LEFT;
  const a = factsOf(left ? i - 2 : i);
  const b = factsOf(left ? i - 1 : i + 1);
  const c = factsOf(left ? i : i + 2);
  if (k == 0) return name3(left ? 204 : 205, load<i32>(a, SHAPE), load<i32>(b, SHAPE), load<i32>(c, SHAPE));
  return name3(left ? 209 : 210, load<i32>(a, TIME), load<i32>(b, TIME), load<i32>(c, TIME));
}

import {
  back, begun, bounds, classes, closing, emission, FIRST, gone, labels, margins, reached, rowBytes, scratch, slack, START,
  stepBytes, steps,
} from './memory';

/**
 * The best path through rows of scores, four labels at a time. Scores of the labels of a word stand in a row of numbers
 * of 32 bits: O, three places that stay empty, then the labels that begin a name, by class, then those that continue
 * one. A label goes by its place in that row.
 */

/** Below all sums of scores. */
const IMPOSSIBLE: i32 = -0x20000000;

/** Finds the best legal labels of the open words `[from, to)` of `n`, with O behind them and before them. */
export function label(from: i32, to: i32, n: i32): void {
  const before = from == 0 ? START : 0;
  let top = begin(from, before);
  for (let i = from + 1; i < to; i++) top = step(i, top);
  if (to < n) top = argmax(rowAt(reached, to - 1), closing);
  for (let i = to - 1; i >= from; i--) {
    store<u8>(labels + i, <u8>top);
    top = load<i32>(rowAt(back, i) + ((<usize>top) << 2));
  }
  let last = before;
  for (let i = from; i < to; i++) {
    const here = <i32>load<u8>(labels + i);
    if (here != 0) store<i32>(margins + ((<usize>i) << 2), marginOf(i, here, last));
    last = here;
    store<u8>(labels + i, <u8>numberOf(here));
  }
}

function rowAt(column: usize, i: i32): usize {
  return column + <usize>i * rowBytes;
}

/** The number of a label in the order in which O, each B and its I stand one after another. */
function numberOf(place: i32): i32 {
  if (place == 0) return 0;
  return place < FIRST + classes ? 2 * (place - FIRST) + 1 : 2 * (place - FIRST - classes) + 2;
}

/** Where the steps from a label to O and to those that begin a name stand. */
function stepsFrom(place: i32): usize {
  return steps + <usize>place * stepBytes;
}

function begin(i: i32, before: i32): i32 {
  const scores = rowAt(emission, i);
  const out = rowAt(reached, i);
  const from = stepsFrom(before);
  store<i32>(out, load<i32>(scores) + load<i32>(from));
  for (let at: usize = 16; at < stepBytes; at += 16)
    v128.store(out + at, i32x4.add(v128.load(scores + at), v128.load(from + at)));
  for (let at = stepBytes; at < rowBytes; at += 16) v128.store(out + at, i32x4.splat(IMPOSSIBLE));
  return argmax(out, bounds);
}

/** @param top the label before to which the best path leads; gives the same for word `i` */
function step(i: i32, top: i32): i32 {
  const out = rowAt(reached, i);
  const before = out - rowBytes;
  const ways = rowAt(back, i);
  // A path so much worse than the best one is so on any step to O or to a label that begins a name.
  const least = load<i32>(before + ((<usize>top) << 2)) - load<i32>(slack + ((<usize>top) << 2));
  leave(before, top, out, ways, true);
  if (top != 0 && load<i32>(before) >= least) leave(before, 0, out, ways, false);
  for (let at: usize = 16; at < rowBytes; at += 16) {
    let mask = i32x4.bitmask(i32x4.ge_s(v128.load(before + at), i32x4.splat(least)));
    while (mask != 0) {
      const place = <i32>(at >>> 2) + ctz(mask);
      if (place != top) leave(before, place, out, ways, false);
      mask &= mask - 1;
    }
  }
  const scores = rowAt(emission, i);
  store<i32>(out, load<i32>(out) + load<i32>(scores));
  for (let at: usize = 16; at < stepBytes; at += 16)
    v128.store(out + at, i32x4.add(v128.load(out + at), v128.load(scores + at)));
  goOn(before, out, ways, scores);
  return argmax(out, bounds);
}

/** Steps from label `place` to O and to all that begin a name, where no better step was found. */
function leave(before: usize, place: i32, out: usize, ways: usize, first: bool): void {
  const value = load<i32>(before + ((<usize>place) << 2));
  const from = stepsFrom(place);
  const toO = value + load<i32>(from);
  if (first || toO > load<i32>(out)) {
    store<i32>(out, toO);
    store<i32>(ways, place);
  }
  for (let at: usize = 16; at < stepBytes; at += 16) {
    const here = i32x4.add(i32x4.splat(value), v128.load(from + at));
    if (first) {
      v128.store(out + at, here);
      v128.store(ways + at, i32x4.splat(place));
      continue;
    }
    const known = v128.load(out + at);
    const better = i32x4.gt_s(here, known);
    v128.store(out + at, v128.bitselect(here, known, better));
    v128.store(ways + at, v128.bitselect(i32x4.splat(place), v128.load(ways + at), better));
  }
}

/** Steps to labels that continue a name, from their like. */
function goOn(before: usize, out: usize, ways: usize, scores: usize): void {
  const width = (<usize>classes) << 2;
  let place = i32x4(FIRST, FIRST + 1, FIRST + 2, FIRST + 3);
  for (let at: usize = 0; at < width; at += 16) {
    const begins = i32x4.add(v128.load(before + 16 + at), v128.load(begun + at));
    const goes = i32x4.add(v128.load(before + stepBytes + at), v128.load(gone + at));
    const value = i32x4.add(i32x4.max_s(begins, goes), v128.load(scores + stepBytes + at));
    v128.store(out + stepBytes + at, value);
    const inside = i32x4.add(place, i32x4.splat(classes));
    v128.store(ways + stepBytes + at, v128.bitselect(inside, place, i32x4.gt_s(goes, begins)));
    place = i32x4.add(place, i32x4.splat(4));
  }
}

/** The place of the largest sum of two rows. */
function argmax(row: usize, added: usize): i32 {
  let most = i32x4.splat(IMPOSSIBLE * 2);
  let where = i32x4.splat(0);
  let place = i32x4(FIRST, FIRST + 1, FIRST + 2, FIRST + 3);
  for (let at: usize = 16; at < rowBytes; at += 16) {
    const here = i32x4.add(v128.load(row + at), v128.load(added + at));
    const better = i32x4.gt_s(here, most);
    most = i32x4.max_s(here, most);
    where = v128.bitselect(place, where, better);
    place = i32x4.add(place, i32x4.splat(4));
  }
  let best = load<i32>(row) + load<i32>(added);
  let top = 0;
  if (i32x4.extract_lane(most, 0) > best) {
    best = i32x4.extract_lane(most, 0);
    top = i32x4.extract_lane(where, 0);
  }
  if (i32x4.extract_lane(most, 1) > best) {
    best = i32x4.extract_lane(most, 1);
    top = i32x4.extract_lane(where, 1);
  }
  if (i32x4.extract_lane(most, 2) > best) {
    best = i32x4.extract_lane(most, 2);
    top = i32x4.extract_lane(where, 2);
  }
  if (i32x4.extract_lane(most, 3) > best) {
    best = i32x4.extract_lane(most, 3);
    top = i32x4.extract_lane(where, 3);
  }
  return top;
}

/** How far label `here` of word `i`, behind label `last`, stands above the best other one there. */
function marginOf(i: i32, here: i32, last: i32): i32 {
  const scores = rowAt(emission, i);
  const from = stepsFrom(last);
  store<i32>(scratch, load<i32>(scores) + load<i32>(from));
  for (let at: usize = 16; at < stepBytes; at += 16)
    v128.store(scratch + at, i32x4.add(v128.load(scores + at), v128.load(from + at)));
  for (let at = stepBytes; at < rowBytes; at += 16) v128.store(scratch + at, v128.load(scores + at));
  if (last >= FIRST) {
    const inside = last < FIRST + classes ? last + classes : last;
    const ways = inside == last ? gone : begun;
    const score = scratch + ((<usize>inside) << 2);
    store<i32>(score, load<i32>(score) + load<i32>(ways + ((<usize>(inside - FIRST - classes)) << 2)));
  }
  const own = scratch + ((<usize>here) << 2);
  const value = load<i32>(own);
  store<i32>(own, IMPOSSIBLE);
  return value - load<i32>(scratch + ((<usize>argmax(scratch, bounds)) << 2));
}

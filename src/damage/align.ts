/** Units in an anchor: as long a stretch seldom stands in a text twice by chance. */
const ANCHOR = 12;
/** Differences sought between two anchors; beyond them the stretch counts as not aligned. */
const MOST_DIFFERENCES = 1500;

/**
 * Aligns two texts: for each unit of `a` its place in `b`, or -1. Stretches that stand once in either text are
 * anchors, the rest between two anchors is compared unit by unit (Myers). Linear but for stretches without anchors,
 * where the number of differences sought is bounded.
 */
export function align(a: Uint16Array, b: Uint16Array): Int32Array {
  const places = new Int32Array(a.length).fill(-1);
  let fromA = 0;
  let fromB = 0;
  for (const [atA, atB] of [...anchorsOf(a, b), [a.length, b.length] as const]) {
    if (atA < fromA || atB < fromB) continue;
    alignBetween(a.subarray(fromA, atA), b.subarray(fromB, atB), fromA, fromB, places);
    fromA = atA;
    fromB = atB;
    while (fromA < a.length && fromB < b.length && a[fromA] === b[fromB]) places[fromA++] = fromB++;
  }
  return places;
}

/** Pairs of places of stretches that stand once in each text, in the order of both. */
function anchorsOf(a: Uint16Array, b: Uint16Array): (readonly [number, number])[] {
  const inA = onceIn(a);
  const inB = onceIn(b);
  const pairs: (readonly [number, number])[] = [];
  for (const [hash, atA] of inA) {
    const atB = inB.get(hash);
    if (atA >= 0 && atB !== undefined && atB >= 0 && isSame(a, b, atA, atB)) pairs.push([atA, atB]);
  }
  return longestRising(pairs.sort((one, other) => one[0] - other[0]));
}

/** Hash of each stretch that begins a word, with its place; -1 where it stands more than once. */
function onceIn(units: Uint16Array): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = 0; at + ANCHOR <= units.length; at++) {
    if (at > 0 && units[at - 1] !== 0x20) continue;
    let hash = 0;
    for (let i = 0; i < ANCHOR; i++) hash = (Math.imul(hash, 0x01000193) ^ units[at + i]!) | 0;
    found.set(hash, found.has(hash) ? -1 : at);
  }
  return found;
}

function isSame(a: Uint16Array, b: Uint16Array, atA: number, atB: number): boolean {
  for (let i = 0; i < ANCHOR; i++) if (a[atA + i] !== b[atB + i]) return false;
  return true;
}

/** The longest run of pairs that rises in both (patience sorting). */
function longestRising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const piles: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach((pair, i) => {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[piles[middle]!]![1] < pair[1]) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? piles[low - 1]! : -1;
    piles[low] = i;
  });
  const rising: (readonly [number, number])[] = [];
  for (let i = piles[piles.length - 1] ?? -1; i >= 0; i = before[i]!) rising.push(pairs[i]!);
  return rising.reverse();
}

/** Myers' greedy comparison of two stretches; notes the places of equal units. */
function alignBetween(a: Uint16Array, b: Uint16Array, fromA: number, fromB: number, places: Int32Array): void {
  if (a.length === 0 || b.length === 0) return;
  const most = Math.min(a.length + b.length, MOST_DIFFERENCES);
  const furthest = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    trace.push(furthest.slice(most + 1 - d - 1, most + 1 + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const x = furthestOn(a, b, k, startOn(furthest, most + 1 + k, k, d));
      furthest[most + 1 + k] = x;
      if (x >= a.length && x - k >= b.length) {
        walkBack(a, b, trace, d, fromA, fromB, places);
        return;
      }
    }
  }
}

function startOn(furthest: Int32Array, at: number, k: number, d: number): number {
  if (d === 0) return 0;
  const isDown = k === -d || (k !== d && furthest[at - 1]! < furthest[at + 1]!);
  return isDown ? furthest[at + 1]! : furthest[at - 1]! + 1;
}

function furthestOn(a: Uint16Array, b: Uint16Array, k: number, start: number): number {
  let x = start;
  while (x < a.length && x - k < b.length && x - k >= 0 && a[x] === b[x - k]) x++;
  return x;
}

/** `trace[d]` holds what was furthest before step `d`, for diagonals `-d-1` to `d+1`. */
function walkBack(
  a: Uint16Array,
  b: Uint16Array,
  trace: readonly Int32Array[],
  steps: number,
  fromA: number,
  fromB: number,
  places: Int32Array,
): void {
  let x = a.length;
  let y = b.length;
  for (let d = steps; d >= 0; d--) {
    const furthest = trace[d]!;
    const k = x - y;
    const at = k + d + 1;
    const isDown = d > 0 && (k === -d || (k !== d && furthest[at - 1]! < furthest[at + 1]!));
    const startX = d === 0 ? 0 : isDown ? furthest[at + 1]! : furthest[at - 1]! + 1;
    while (x > startX && x > 0 && y > 0) places[fromA + --x] = fromB + --y;
    if (isDown) y--;
    else x--;
  }
}

/**
 * What lies where in the memory of the compiled tagger. All is set from outside before the first sentence, by name;
 * `score-kernel.ts` says how much of each there is.
 */

/** Classes of names, filled up to whole vectors. */
export let classes: i32 = 0;
/** Bytes of a row of scores; of steps to O and to the labels that begin a name; of a kept row. */
export let rowBytes: usize = 0;
export let stepBytes: usize = 0;
export let keptBytes: usize = 0;
/** How far names are shifted to number their slots. */
export let slotShift: u32 = 0;
/** What must be said to the gates at least, by words alone and by their kinds too. */
export let least: i32 = 0;
export let lastLeast: i32 = 0;
/** Sums of kinds that there is room for. */
export let mostKinds: i32 = 0;

// Tables that are filled once.
export let weights: usize = 0;
export let filled: usize = 0;
export let slots: usize = 0;
export let steps: usize = 0;
export let begun: usize = 0;
export let gone: usize = 0;
export let closing: usize = 0;
export let slack: usize = 0;
export let bounds: usize = 0;
export let scratch: usize = 0;

// Tables that grow with the words met.
export let facts: usize = 0;
export let wordRows: usize = 0;
export let kindPlaces: usize = 0;
export let kindGates: usize = 0;
export let kindRows: usize = 0;

// Columns of the sentence at hand.
export let ids: usize = 0;
export let kinds: usize = 0;
export let open: usize = 0;
export let labels: usize = 0;
export let margins: usize = 0;
export let emission: usize = 0;
export let reached: usize = 0;
export let back: usize = 0;
export let names: usize = 0;
export let words: usize = 0;
export let firsts: usize = 0;

/** Place of the first label that begins a name in a row of scores: O and three empty places stand before. */
export const FIRST: i32 = 4;
/** An empty place: it stands for the start of a sentence, and takes what is said to the gates. */
export const START: i32 = 1;

/** Words and edges either way of a sentence. */
export const REACH: i32 = 3;

/** Bytes of the facts of a word, a line of the cache. */
const FACTS: usize = 64;

// Places in the facts.
export const BASE: usize = 0;
export const ENDING: usize = 4;
export const SHAPE: usize = 8;
export const LISTS: usize = 12;
export const TIME: usize = 16;
export const CLUSTER: usize = 20;
export const MARK: usize = 24;
export const TRAITS: usize = 28;
export const KIND: usize = 32;
export const LOOK: usize = 36;
/** What the word says to the gate at each distance, 16 bits each. */
export const GATES: usize = 40;

/** Number of word `i` of the sentence; edges stand beyond both ends. */
export function idOf(i: i32): i32 {
  return load<i32>(ids + (<usize>(i + REACH) << 2));
}

/** Where the facts of word `i` stand. */
export function factsOf(i: i32): usize {
  return facts + <usize>idOf(i) * FACTS;
}

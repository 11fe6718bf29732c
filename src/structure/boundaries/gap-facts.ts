/**
 * Small facts of a gap that speak together: the shapes of its words, what is known of them, how far its sentence has
 * come. Of a group of them there are so few cases that each has a number, and what it says is worked out once.
 */

export const SHAPES = 8;
/** What texts can know of a word and its stem. */
const KNOWN = 16;
const STEPS = 16;

/** Where the numbers of each group begin. */
const BOTH = 0;
const THREE = BOTH + KNOWN * SHAPES * SHAPES;
const BEHIND = THREE + SHAPES * SHAPES * SHAPES;
const BEHIND2 = BEHIND + KNOWN * SHAPES * SHAPES;
const COURSE = BEHIND2 + SHAPES * SHAPES * SHAPES;
const COURSE_END = COURSE + 2 * STEPS * KNOWN * SHAPES;
const UNMARKED = COURSE_END + 2 * STEPS * SHAPES;
/** How many cases there are. */
export const FACTS: number = UNMARKED + SHAPES;

/** The shapes of the words at the gap, and what is known of the one behind it. */
export const bothFacts = (known: number, end: number, start: number): number =>
  BOTH + (known * SHAPES + end) * SHAPES + start;

/** The shapes of the words at the gap, and of the one after these. */
export const threeFacts = (end: number, start: number, after: number): number =>
  THREE + (end * SHAPES + start) * SHAPES + after;

/** The shapes of the two words behind the gap, and what is known of the first … */
export const behindFacts = (known: number, start: number, after: number): number =>
  BEHIND + (known * SHAPES + start) * SHAPES + after;

/** … and those of three. */
export const behind2Facts = (start: number, after: number, after2: number): number =>
  BEHIND2 + (start * SHAPES + after) * SHAPES + after2;

/** How far the sentence has come, a dash in it or not, and how the next one would begin. */
export const courseFacts = (dashed: number, step: number, known: number, start: number): number =>
  COURSE + ((dashed * STEPS + step) * KNOWN + known) * SHAPES + start;

/** The same, and the shape of the word that would end it. */
export const courseEndFacts = (dashed: number, step: number, end: number): number =>
  COURSE_END + (dashed * STEPS + step) * SHAPES + end;

/** No mark stands around the gap; the shape of the word behind it. */
export const unmarkedFacts = (start: number): number => UNMARKED + start;

/** Tells the features of a case, each by its kind and value. */
export function factFeatures(fact: number, add: (seed: number, value: number) => void): void {
  if (fact < THREE) pairFeatures(fact - BOTH, add);
  else if (fact < BEHIND) add(201, fact - THREE);
  else if (fact < BEHIND2) {
    add(100, (fact - BEHIND) % (SHAPES * SHAPES));
    add(101, fact - BEHIND);
  } else if (fact < COURSE) add(140, fact - BEHIND2);
  else if (fact < COURSE_END) courseFeatures(fact - COURSE, add);
  else if (fact < UNMARKED) add(275, fact - COURSE_END);
  else {
    for (const seed of [250, 251, 255]) add(seed, 0);
    add(257, fact - UNMARKED);
  }
}

function pairFeatures(index: number, add: (seed: number, value: number) => void): void {
  add(200, index % (SHAPES * SHAPES));
  add(236, index);
}

function courseFeatures(index: number, add: (seed: number, value: number) => void): void {
  const start = index % SHAPES;
  const known = Math.floor(index / SHAPES) % KNOWN;
  const step = Math.floor(index / (SHAPES * KNOWN)) % STEPS;
  const dashed = Math.floor(index / (SHAPES * KNOWN * STEPS));
  add(270, step);
  add(271, step * SHAPES + start);
  add(274, known * KNOWN + step);
  add(277, (dashed * SHAPES + start) * KNOWN + known);
}

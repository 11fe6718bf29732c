/**
 * What every rule of the house carries besides its work: a name, one sentence, and examples that are its tests and
 * its documentation. At least one example shows what the rule must leave alone.
 */
export interface Rule<Example extends RuleExample = RuleExample> {
  /** `room/name`, as in `line/hyphenated-end`. */
  readonly id: string;
  readonly summary: string;
  readonly examples: readonly Example[];
}

/** An example; one without a result (`clean`, `value` …) must be left alone. */
export interface RuleExample {
  readonly raw: string;
  readonly why?: string;
}

/** An example of a repair: `clean` is what the text becomes, left out where it must stay as it is. */
export interface RepairExample extends RuleExample {
  readonly clean?: string;
}

/** Says that `[start, end)` should read `insert`; confidence 1 unless given. */
export type Emit = (start: number, end: number, insert: string, confidence?: number) => void;

/** A repair that looks at text alone: it finds places and says what should stand there. */
export interface RepairRule extends Rule<RepairExample> {
  /**
   * Calls `emit` for each repair, from left to right. Must be linear in the text's length and never throw.
   *
   * @param text the text after the rules before this one (offsets are UTF-16 units of it)
   * @param emit takes a repair; one that overlaps another of the same rule is dropped
   */
  find(text: string, emit: Emit): void;
}

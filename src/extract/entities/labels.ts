import { ENTITY_TYPES } from './mention.ts';

/** KazNERD's 25 classes in one fixed order; weights are stored by it. */
export const CLASSES: readonly string[] = [
  ...ENTITY_TYPES,
  'DATE',
  'TIME',
  'CARDINAL',
  'ORDINAL',
  'PERCENTAGE',
  'MONEY',
  'QUANTITY',
  'CONTACT',
  'ADAGE',
];

/** These first classes are named entities; the rest are numbers, dates and the like, which other extractors own. */
export const NAMED_CLASSES: number = ENTITY_TYPES.length;

/** Label 0 is `O`; class c has `B` at 1 + 2c and `I` at 2 + 2c. */
export const LABEL_COUNT: number = 1 + 2 * CLASSES.length;

/** Labels of names alone; they stand first. */
export const NAME_LABELS: number = 1 + 2 * NAMED_CLASSES;

export const LABELS: readonly string[] = ['O', ...CLASSES.flatMap((name) => [`B-${name}`, `I-${name}`])];

const NUMBERS: ReadonlyMap<string, number> = new Map(LABELS.map((label, i) => [label, i]));

/** The number of an IOB2 label; -1 for one that KazNERD does not have. */
export function labelNumber(label: string): number {
  return NUMBERS.get(label) ?? -1;
}

/** Whether a label continues an entity. */
export function isInside(label: number): boolean {
  return label > 0 && label % 2 === 0;
}

/** IOB2: `I-X` stands only after `B-X` or `I-X`. */
export function isLegalAfter(label: number, previous: number): boolean {
  return !isInside(label) || previous === label || previous === label - 1;
}

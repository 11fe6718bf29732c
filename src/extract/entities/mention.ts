import type { Span } from '../../core/span.ts';

/** KazNERD's classes without its numeric ones, ADAGE and CONTACT, in the order in which the models number them. */
export const ENTITY_TYPES = [
  'PERSON',
  'GPE',
  'LOCATION',
  'ORGANISATION',
  'NORP',
  'EVENT',
  'LAW',
  'FACILITY',
  'PRODUCT',
  'ART',
  'LANGUAGE',
  'PROJECT',
  'POSITION',
  'DISEASE',
  'NON_HUMAN',
  'MISCELLANEOUS',
] as const;

export type EntityType = (typeof ENTITY_TYPES)[number];

/** A named entity found in running text. `span` in the text given (UTF-16 units). */
export interface EntityFound {
  readonly span: Span;
  readonly text: string;
  readonly type: EntityType;
  /** Nominative singular: `Назарбаевтың` has `Назарбаев`. */
  readonly base: string;
  readonly confidence: number;
}

/** Mentions of one thing, joined. `mentions` are indices into the list of entities. */
export interface Name {
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: readonly number[];
}

/** An entity of a text given by itself: `raw` is `span`, `name` an index into the names joined from the same text. */
export interface ExtractedEntity extends EntityFound {
  readonly raw: Span;
  readonly name: number | null;
}

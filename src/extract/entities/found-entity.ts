import type { Span } from '../../core/span.ts';
import type { KnownName } from './known-names.ts';
import type { EntityFound, EntityType } from './mention.ts';

/** An entity that knows, unseen, which kept name it is: what is known of that name need not be looked up by letters. */
export class FoundEntity implements EntityFound {
  readonly span: Span;
  readonly text: string;
  readonly type: EntityType;
  readonly base: string;
  readonly confidence: number;
  readonly #name: KnownName;

  /** @param base that of the name, or another where the name stands in quotes */
  constructor(span: Span, name: KnownName, base: string, confidence: number) {
    this.span = span;
    this.text = name.text;
    this.type = name.type;
    this.base = base;
    this.confidence = confidence;
    this.#name = name;
  }

  /** The kept name of an entity; undefined where none is known, or its type or base is not the entity's. */
  static nameOf(entity: EntityFound): KnownName | undefined {
    if (!(#name in entity)) return undefined;
    const name = entity.#name;
    return name.base === entity.base && name.type === entity.type ? name : undefined;
  }
}

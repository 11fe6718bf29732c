import { baseForm } from './base-form.ts';
import type { EntityType } from './mention.ts';

/** Names kept; a full memory begins anew. */
const ROOM = 1 << 13;

/** Base forms of names met before: names come again and again, in one text and from text to text. */
export class BaseForms {
  readonly #kept: Map<EntityType, Map<string, string>> = new Map();
  #count = 0;

  /** As `baseForm`. */
  of(text: string, type: EntityType): string {
    const known = this.#kept.get(type)?.get(text);
    return known ?? this.#keep(text, type);
  }

  #keep(text: string, type: EntityType): string {
    const base = baseForm(text, type);
    if (this.#count++ === ROOM) {
      this.#kept.clear();
      this.#count = 1;
    }
    const names = this.#kept.get(type);
    if (names === undefined) this.#kept.set(type, new Map([[text, base]]));
    else names.set(text, base);
    return base;
  }
}

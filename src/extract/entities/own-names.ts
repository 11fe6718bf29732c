import { isUpperAt, isWordAt } from '../../core/chars.ts';
import { isEndingChain } from '../../kazakh/endings.ts';
import { ENTITY_TYPES, type EntityFound, type EntityType } from './mention.ts';
import { overlay } from './overlay.ts';

/** A name the user knows, with its type. */
export interface OwnName {
  readonly name: string;
  readonly type: EntityType;
}

const TYPES: ReadonlySet<string> = new Set(ENTITY_TYPES);

/** `Қазатомөнеркәсіп|ORGANISATION`, or a name alone, which is a person's; no type of ours makes it part of the name. */
export function readOwnName(entry: string): OwnName {
  const bar = entry.lastIndexOf('|');
  const type = entry.slice(bar + 1);
  return bar > 0 && TYPES.has(type)
    ? { name: entry.slice(0, bar), type: type as EntityType }
    : { name: entry, type: 'PERSON' };
}

/**
 * The entities of a text with the user's names put in: each place where a name stands, alone or with Kazakh endings.
 * What was found inside or across such a place gives way to it.
 *
 * @param text the text the entities were found in
 * @param found in order, not overlapping; given back where there is nothing to put in
 * @param names as the user gave them (see `readOwnName`)
 */
export function withOwnNames(text: string, found: EntityFound[], names: readonly string[]): EntityFound[] {
  if (names.length === 0) return found;
  const own = names.map(readOwnName).flatMap((name) => mentionsOf(text, name));
  if (own.length === 0) return found;
  own.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  const kept: EntityFound[] = [];
  for (const mention of own) if (mention.span[0] >= (kept[kept.length - 1]?.span[1] ?? 0)) kept.push(mention);
  return overlay(found, kept);
}

function mentionsOf(text: string, { name, type }: OwnName): EntityFound[] {
  const mentions: EntityFound[] = [];
  if (name === '') return mentions;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const end = endOf(text, at + name.length, name);
    if (isWordAt(text, at - 1) || end < 0) continue;
    mentions.push({ span: [at, end], text: text.slice(at, end), type, base: name, confidence: 1 });
  }
  return mentions;
}

/** Where the name ends with its endings (`Назарбаев|тың`, `АҚШ|-тан`), or -1 where it is the start of another word. */
function endOf(text: string, nameEnd: number, name: string): number {
  let end = text[nameEnd] === '-' && isWordAt(text, nameEnd + 1) ? nameEnd + 1 : nameEnd;
  const from = end;
  while (isWordAt(text, end)) end++;
  if (end === from) return nameEnd;
  const ending = text.slice(from, end);
  if (!isUpperAt(ending, 0) && isEndingChain(ending, name)) return end;
  return from > nameEnd ? nameEnd : -1;
}

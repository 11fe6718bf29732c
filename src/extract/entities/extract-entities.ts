import { Lexemes } from '../../core/lexemes.ts';
import { tokenize } from '../../core/tokens.ts';
import { splitSentences } from '../../structure/split-sentences.ts';
import { findEntities } from './find-entities.ts';
import { joinNames, nameIndices } from './join-names.ts';
import type { ExtractedEntity } from './mention.ts';

/**
 * Finds named entities in running Kazakh text.
 *
 * @param text any text
 * @returns entities in order, not overlapping; offsets are UTF-16 units, `raw` equals `span`
 */
export function extractEntities(text: string): ExtractedEntity[] {
  const found = findEntities(tokenize(text, new Lexemes()), splitSentences(text));
  const nameOf = nameIndices(joinNames(found), found.length);
  return found.map((entity, i) => ({ ...entity, raw: entity.span, name: nameOf[i]! < 0 ? null : nameOf[i]! }));
}

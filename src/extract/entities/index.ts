export { extractEntities } from './extract-entities.ts';
export { findEntities } from './find-entities.ts';
export { joinNames } from './join-names.ts';
export type { EntityFound, EntityType, ExtractedEntity, Name } from './mention.ts';
export { tagTokens } from './tag-tokens.ts';

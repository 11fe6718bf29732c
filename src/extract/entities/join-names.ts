import type { EntityFound, Name } from './mention.ts';

/** Joins mentions with the same class and base. */
export function joinNames(entities: readonly EntityFound[]): Name[] {
  const byKey = new Map<string, number[]>();
  entities.forEach(({ type, base }, i) => {
    const key = `${type} ${base.toLowerCase()}`;
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [i]);
    else same.push(i);
  });
  return [...byKey.values()].map((mentions) => {
    const { type, base } = entities[mentions[0]!]!;
    return { type, name: base, aliases: [], mentions };
  });
}

/** For each entity the index of its name. */
export function nameIndices(names: readonly Name[], count: number): Int32Array {
  const out = new Int32Array(count).fill(-1);
  names.forEach(({ mentions }, i) => {
    for (const mention of mentions) out[mention] = i;
  });
  return out;
}

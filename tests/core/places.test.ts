import { describe, expect, it } from 'vitest';
import { Places } from '../../src/core/places.ts';

describe('places', () => {
  it('hold all that is added, whatever room they were made or cleared for', () => {
    const used = new Places(0);
    for (const room of [0, 1, 3, 7, 16, 5, 33, 2])
      for (const places of [used, new Places(room), new Places(0)]) {
        places.clear(room);
        for (let at = 0; at < 3 * room + 5; at++) places.add(at, 1 << (at & 3));
        expect(places.count).toBe(3 * room + 5);
        for (let k = 0; k < places.count; k++) expect([places.at(k), places.kind(k)]).toEqual([k, 1 << (k & 3)]);
      }
  });
});

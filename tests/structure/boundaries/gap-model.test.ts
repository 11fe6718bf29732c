import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gapModel } from '../../../src/structure/boundaries/gap-model.ts';
import { readSurroundings, scanGaps } from '../../../src/structure/boundaries/gap-scan.ts';

const dir = new URL('../../../models/training/', import.meta.url);
const texts = readdirSync(dir)
  .filter((name) => name.endsWith('.txt'))
  .map((name) =>
    readFileSync(new URL(name, dir), 'utf8')
      .slice(0, 60_000)
      .replace(/[.]?\s+/gu, ' '),
  );

describe('lost stops', () => {
  it.each([-4, 0, 6, 9, 12])('rules no gap out whose log odds reach %i', (bar) => {
    const model = gapModel();
    let reached = 0;
    let ruledOut = 0;
    for (const text of texts) {
      scanGaps(text, 0, text.length, false, (gap) => {
        readSurroundings(gap);
        const score = model.score(gap);
        const ends = score >= bar;
        if (!model.mayReach(gap, bar)) ruledOut++;
        if (!ends) return false;
        reached++;
        expect(model.mayReach(gap, bar)).toBe(true);
        expect(model.mayReachBeside(gap, bar)).toBe(true);
        expect(model.mayReachAround(gap, bar)).toBe(true);
        expect(model.scoreOn(gap)).toBe(score);
        return true;
      });
    }
    expect(reached).toBeGreaterThan(50);
    if (bar > 0) expect(ruledOut).toBeGreaterThan(reached);
  });
});

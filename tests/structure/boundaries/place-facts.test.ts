import { describe, expect, it } from 'vitest';
import { Abbreviations } from '../../../src/structure/boundaries/abbreviations.ts';
import { Place } from '../../../src/structure/boundaries/place.ts';
import { factsOf } from '../../../src/structure/boundaries/place-facts.ts';
import { BOUNDARY_RULES } from '../../../src/structure/boundaries/rules/index.ts';

const OPENING = ['', 'Қонақтар ', '«', '1. '];
const BEFORE =
  'келді болды қар қ ж ғ т.б т.ғ.к проф акад құраст универ 1991жж 12 3 XVII ІІ Қ Л.М Дж ҚР kz Yahoo обл шамамен адмг о б, ) келді» қазҰУ'.split(
    ' ',
  );
const MARKS = ['.', '...', '…', '?'];
const BETWEEN = ['', ' ', '» '];
const AFTER =
  'Бұл Ол Т. Кн.5 Вып. V.2 5 Қазақстан ол kz com/ Finance «Егемен «ол (бұл –_Алматы: - -ол А. , ; № ?лкен Ә Á'.split(
    ' ',
  );

/** The place of the first mark behind `before`, as the sentences' walk would tell it. */
function placeOf(before: string, marks: string, between: string, after: string): Place {
  const text = `${before}${marks}${between}${after.replace('_', ' ')} кейін айтылды`;
  const place = new Place(text, 0, text.length, new Abbreviations(['универ.']));
  const mark = before.length;
  const end = mark + marks.length + between.trimEnd().length;
  place.moveTo(mark, mark + marks.length, end, mark + marks.length + between.length);
  return place;
}

describe('rules that a place has no fact for', () => {
  it('have nothing to say there', () => {
    const spared = new Set<string>();
    for (const opening of OPENING)
      for (const word of BEFORE)
        for (const marks of MARKS)
          for (const between of BETWEEN)
            for (const after of AFTER) {
              const place = placeOf(opening + word, marks, between, after);
              const facts = factsOf(place);
              for (const rule of BOUNDARY_RULES) {
                if (rule.needs & facts) continue;
                spared.add(rule.id);
                const decision = rule.decide(place);
                if (decision !== undefined) expect.fail(`${rule.id}: ${decision}: ${place.text}`);
              }
            }
    expect(spared.size).toBe(BOUNDARY_RULES.length - 1);
  });
});

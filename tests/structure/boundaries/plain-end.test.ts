import { describe, expect, it } from 'vitest';
import { Abbreviations } from '../../../src/structure/boundaries/abbreviations.ts';
import { Place } from '../../../src/structure/boundaries/place.ts';
import { isPlainEnd, isPlainJoin } from '../../../src/structure/boundaries/plain-end.ts';
import { BOUNDARY_RULES } from '../../../src/structure/boundaries/rules/index.ts';

const BEFORE =
  'келді болды қар қ ж ғ т.б проф акад құраст университет 1991 XVII Қ Л.М Дж ҚР kz Yahoo обл ауд көш шамамен адмг о'.split(
    ' ',
  );
const AFTER = 'Бұл Ол Т. Кн. Вып. 5 Қазақстан Алматы ол kz Finance «Егемен (бұл – А.'.split(' ');

/** The place of the first full stop behind `word`, with one blank after it. */
function placeBehind(opening: string, word: string, after: string): Place {
  const text = `${opening}${word}. ${after} кейін айтылды`;
  const place = new Place(text, 0, text.length, new Abbreviations());
  const mark = opening.length + word.length;
  place.moveTo(mark, mark + 1, mark + 1, mark + 2);
  return place;
}

const decide = (place: Place): 'break' | 'join' => {
  for (const rule of BOUNDARY_RULES) {
    const decision = rule.decide(place);
    if (decision !== undefined) return decision;
  }
  return 'break';
};

describe('plain ends of sentences', () => {
  it('are ends by the rules too', () => {
    let plain = 0;
    for (const opening of ['', 'Қонақтар ', '«', '12 ', 'Сол ']) {
      for (const word of BEFORE) {
        for (const after of AFTER) {
          const place = placeBehind(opening, word, after);
          if (!isPlainEnd(place)) continue;
          plain++;
          expect(decide(place), place.text).toBe('break');
        }
      }
    }
    expect(plain).toBeGreaterThan(50);
  });

  it('are not told behind an abbreviation, also one of the user', () => {
    expect(isPlainEnd(placeBehind('Сол ', 'келді', 'Бұл'))).toBe(true);
    expect(isPlainEnd(placeBehind('Сол ', 'проф', 'Бұл'))).toBe(false);
    const text = 'Сол келді. Бұл кейін айтылды';
    const place = new Place(text, 0, text.length, new Abbreviations(['келді.']));
    place.moveTo(9, 10, 10, 11);
    expect(isPlainEnd(place)).toBe(false);
  });
});

describe('plain stops inside sentences', () => {
  it('end nothing by the rules either', () => {
    let plain = 0;
    for (const opening of ['', 'Қонақтар ', '«', '12 ', 'Сол ', '(', 'Н.', 'оқу-']) {
      for (const word of BEFORE) {
        for (const after of AFTER) {
          const text = `${opening}${word}.${after} кейін айтылды`;
          const place = new Place(text, 0, text.length, new Abbreviations());
          const mark = opening.length + word.length;
          place.moveTo(mark, mark + 1, mark + 1, mark + 1);
          if (!isPlainJoin(place)) continue;
          plain++;
          expect(decide(place), text).toBe('join');
        }
      }
    }
    expect(plain).toBeGreaterThan(50);
  });

  it('are glued to what follows', () => {
    expect(isPlainJoin(placeBehind('Сол ', 'Н', 'Ә.'))).toBe(false);
  });
});

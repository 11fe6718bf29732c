import { NUMBER, SPACE_BEFORE, type Tokens, tokenWord, WORD } from '../../core/tokens.ts';

/** The words of one sentence as the tagger wants them: endings stay with their words, marks stand alone. */
export interface Units {
  readonly words: string[];
  readonly start: number[];
  readonly end: number[];
}

const HYPHENS = '-‑';
const APOSTROPHES = "'’ʼ";

/**
 * Joins atomic tokens to words: `АҚШ-тың`, `Нұр-Сұлтан`, `2019-шы`, `Кот-д’Ивуар`, `А320`, `%-ы`.
 *
 * @param from first token
 * @param to one past the last token
 */
export function joinUnits(tokens: Tokens, from: number, to: number): Units {
  const units: Units = { words: [], start: [], end: [] };
  for (let i = from; i < to; ) {
    const last = unitEnd(tokens, i, to);
    const start = tokens.start[i]!;
    const end = tokens.end[last]!;
    units.words.push(tokens.text.slice(start, end));
    units.start.push(start);
    units.end.push(end);
    i = last + 1;
  }
  return units;
}

/** The last token of the unit that begins at `i`. */
function unitEnd(tokens: Tokens, i: number, to: number): number {
  const percent = tokens.text[tokens.start[i]!] === '%';
  if (!percent && !isWordLike(tokens, i)) return i;
  let last = i;
  while (last + 1 < to) {
    if (last + 2 < to && isJoint(tokens, last + 1, last === i && percent) && isWordLike(tokens, last + 2)) {
      if (touches(tokens, last + 1) && touches(tokens, last + 2)) {
        last += 2;
        continue;
      }
    }
    if (!percent && touches(tokens, last + 1) && isModelName(tokens, last)) last++;
    else break;
  }
  return last;
}

const touches = (tokens: Tokens, i: number): boolean => (tokens.flags[i]! & SPACE_BEFORE) === 0;

const isWordLike = (tokens: Tokens, i: number): boolean => tokens.kind[i] === WORD || tokens.kind[i] === NUMBER;

function isJoint(tokens: Tokens, i: number, hyphenOnly: boolean): boolean {
  const mark = tokens.text.charAt(tokens.start[i]!);
  return HYPHENS.includes(mark) || (!hyphenOnly && APOSTROPHES.includes(mark));
}

/** Letters before figures: `А320`, `COVID19`. */
function isModelName(tokens: Tokens, i: number): boolean {
  return tokens.kind[i] === WORD && tokens.kind[i + 1] === NUMBER && tokenWord(tokens, i).length <= 5;
}

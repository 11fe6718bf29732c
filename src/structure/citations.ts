import { MARKS, SQUARE_OPENING } from '../core/marks.ts';
import type { Citation } from './document.ts';

// `[23]`, `[4, 45-б.]`, `[12,40-45]`, `[3; 7; 9, 12 б.]`, `[7, 112 – б.]`: figures in square brackets, pages behind.
const BRACKETS =
  /\[ ?(\d{1,3}(?: ?[-–] ?\d{1,3})?(?:[ ,;.:]{1,3}(?:с|б|бб|бет|стр|p|pp)?\.?[ -]?\d{1,4}(?: ?[-–] ?\d{1,4})?(?:(?: ?[-–] ?| )?(?:бб?|бет|сс?|стр)\.?)?){0,12}) ?\]/iuy;

/** References to the bibliography in running text. */
export function findCitations(text: string): Citation[] {
  const citations: Citation[] = [];
  const marks = MARKS.in(text);
  for (let k = marks.next(0, SQUARE_OPENING); k < marks.count; k = marks.next(k + 1, SQUARE_OPENING)) {
    BRACKETS.lastIndex = marks.at(k);
    const match = BRACKETS.exec(text);
    if (match === null) continue;
    const { numbers, pages } = readSources(match[1]!);
    citations.push({ span: [match.index, match.index + match[0].length], text: match[0], numbers, pages });
  }
  return citations;
}

interface Sources {
  readonly numbers: string[];
  readonly pages: string[];
}

function readSources(list: string): Sources {
  if (!list.includes(';')) return readSource(list.trim());
  const sources = list.split(';').map((source) => readSource(source.trim()));
  return { numbers: sources.flatMap((source) => source.numbers), pages: sources.flatMap((source) => source.pages) };
}

/** `12,40-45` is source 12, pages 40-45; `3, 5, 9` are three sources; `5-7` three too. */
function readSource(source: string): Sources {
  const parts = source.split(/[,:] ?/u).filter((part) => part !== '');
  const [first = '', ...rest] = parts;
  const isPages = (part: string): boolean => /[бсp]|[-–]/iu.test(part) || Number.parseInt(part, 10) > 100;
  if (rest.length > 0 && rest.every((part) => !isPages(part)) && isRising([first, ...rest]))
    return { numbers: parts, pages: [] };
  return {
    numbers: expand(first),
    pages: rest.map((part) =>
      part
        .replace(/[^\d–-]/gu, '')
        .replace(/[-–]+$/u, '')
        .replace('–', '-'),
    ),
  };
}

const isRising = (parts: readonly string[]): boolean =>
  parts.length > 2 && parts.every((part, i) => i === 0 || Number(part) > Number(parts[i - 1]));

const MOST_SOURCES = 20;

function expand(part: string): string[] {
  const range = /^(\d{1,3}) ?[-–] ?(\d{1,3})$/u.exec(part);
  if (range === null) return [part.trim()];
  const [from, to] = [Number(range[1]), Number(range[2])];
  if (to <= from || to - from > MOST_SOURCES) return [part];
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
}

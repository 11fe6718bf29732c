import { BLANK, CHAR_FLAGS } from '../core/chars.ts';
import { unitsOf } from '../core/units.ts';
import { lineFacts } from './line-facts.ts';
import { trimmedEnd } from './lines.ts';
import { countNoted, forgetSteps } from './steps.ts';

/** A line with something on it. Offsets are UTF-16 units; `start` and `end` leave out the blanks around. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Blanks before the text; a tab counts as a step of eight. */
  readonly indent: number;
  readonly tabbed: boolean;
  /** Empty lines between the line before and this one. */
  readonly emptyBefore: number;
  /** A form feed stands between the line before and this one. */
  readonly pageBreak: boolean;
  /** Furniture, such as a page's number, stood right before; known only once it has been found. */
  readonly afterFurniture: boolean;
  /** No tab stands inside the line before this offset; -1 where none stands in it at all. */
  readonly firstTab: number;
  /** What can be seen of it at one look, see `line-facts.ts`. */
  readonly facts: number;
  /** The numbers of the steps that have been noted in it, `[firstNoted, endNoted)`. */
  readonly firstNoted: number;
  readonly endNoted: number;
}

const TAB_STEP = 8;

/** The first look at a text: its lines, how they are indented and how far apart they stand. */
export function surveyLines(text: string): Line[] {
  const lines: Line[] = [];
  const units = unitsOf(text);
  forgetSteps();
  let empty = -1;
  let pageBreak = false;
  let tab = -1;
  let feed = offsetOf(text, '\f', 0);
  for (let at = 0; at <= text.length; ) {
    let stop = text.indexOf('\n', at);
    if (stop < 0) stop = text.length;
    let start = at;
    let indent = 0;
    let tabbed = false;
    for (; start < stop; start++) {
      const code = text.charCodeAt(start);
      if (code === 0x09) {
        tabbed = true;
        indent += TAB_STEP;
      } else if (code === 0x0c) pageBreak = true;
      else if (CHAR_FLAGS[code]! & BLANK) indent++;
      else break;
    }
    // A page's end inside a line ends it; the next line begins with it.
    if (feed < start) feed = offsetOf(text, '\f', start);
    const broken = feed < stop;
    if (broken) stop = feed;
    const end = trimmedEnd(text, start, stop);
    if (end > start) {
      if (tab < start) tab = offsetOf(text, '\t', start);
      const firstTab = tab < end ? tab : -1;
      const firstNoted = countNoted();
      lines.push({
        start,
        end,
        indent,
        tabbed,
        emptyBefore: Math.max(0, empty),
        pageBreak,
        afterFurniture: false,
        firstTab,
        facts: lineFacts(text, units, start, end),
        firstNoted,
        endNoted: countNoted(),
      });
      empty = 0;
      pageBreak = false;
    } else empty++;
    at = broken ? stop : stop + 1;
  }
  return lines;
}

/** A part of a line, or all of it, with what now stands before it. */
export function partOf(
  text: string,
  line: Line,
  start: number,
  end: number,
  emptyBefore: number,
  afterFurniture: boolean,
  /** More of its facts, see `BEHIND_JUNK`. */
  facts: number,
): Line {
  const whole = start === line.start && end === line.end;
  const firstNoted = whole ? line.firstNoted : countNoted();
  return {
    start,
    end,
    indent: line.indent,
    tabbed: line.tabbed,
    emptyBefore,
    pageBreak: line.pageBreak,
    afterFurniture,
    firstTab: line.firstTab,
    facts: facts | (whole ? line.facts : lineFacts(text, unitsOf(text), start, end)),
    firstNoted,
    endNoted: whole ? line.endNoted : countNoted(),
  };
}

/** Offset of the next `mark`; past the text where there is none. */
function offsetOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length + 1 : at;
}

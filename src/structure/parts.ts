import { CONCLUSION_CUES } from '../kazakh/part-cues.ts';
import type { Block, Section } from './document.ts';
import { SECTION_CONFIDENCE } from './section-confidence.ts';

/** An essay this short has no parts to speak of. */
const FEWEST_PARAGRAPHS = 4;
/** A conclusion stands in the last part of the text: this share of the paragraphs, one at least. */
const LAST_SHARE = 0.34;

/**
 * Parts of an essay that has no headings: where one of its last paragraphs says that it concludes, that and what
 * follows is the conclusion, the first paragraph the introduction, and the body stands between. Elsewhere the essay
 * stays one section; sections made here have no heading.
 *
 * @returns the blocks with their sections, and the sections; the given ones where there is nothing to part
 */
export function splitParts(
  text: string,
  blocks: Block[],
  sections: Section[],
): { blocks: Block[]; sections: Section[] } {
  const whole = sections[0];
  const unparted = { blocks, sections };
  if (sections.length !== 1 || whole === undefined || whole.heading !== null) return unparted;
  const body = blocks.filter((block) => block.kind !== 'title');
  const conclusion = findConclusion(text, body);
  if (conclusion < 2) return unparted;
  const starts = [0, 1, conclusion];
  const parted = starts.map((from, index): Section => {
    const to = starts[index + 1] ?? body.length;
    const kind = (['introduction', 'chapter', 'conclusion'] as const)[index]!;
    const confidence = kind === 'conclusion' ? SECTION_CONFIDENCE.cue : SECTION_CONFIDENCE.place;
    return { ...whole, index, kind, confidence, span: [body[from]!.span[0], body[to - 1]!.span[1]] };
  });
  let at = -1;
  const placed = blocks.map((block) => {
    if (block.kind !== 'title') at++;
    return { ...block, section: at < 1 ? 0 : at < conclusion ? 1 : 2 };
  });
  return { blocks: placed, sections: parted };
}

/** Index of the paragraph that opens the conclusion, or -1. */
function findConclusion(text: string, body: readonly Block[]): number {
  if (body.length < FEWEST_PARAGRAPHS) return -1;
  const first = Math.min(body.length - 1, Math.ceil(body.length * (1 - LAST_SHARE)));
  return body.findIndex((block, i) => {
    if (i < first || block.kind !== 'paragraph') return false;
    const opening = text.slice(block.span[0], Math.min(block.span[1], block.span[0] + 40)).toLowerCase();
    return CONCLUSION_CUES.some((cue) => opening.startsWith(cue));
  });
}

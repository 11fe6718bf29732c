import type { Span } from '../core/span.ts';
import type { SectionKindName } from '../kazakh/section-kinds.ts';
import type { Block, Section } from './document.ts';
import type { HeadingDraft } from './headings.ts';
import { confidenceOf, SECTION_CONFIDENCE } from './section-confidence.ts';
import type { Toc } from './toc.ts';

/** A block in the clean text with what was read off its heading. */
export interface PlacedBlock {
  readonly kind: Block['kind'];
  readonly span: Span;
  readonly marker: string | null;
  readonly heading: HeadingDraft | null;
}

interface Level {
  readonly level: number;
  readonly kind: SectionKindName;
}

/** A section whose end is not known yet. */
interface OpenSection extends Section {
  span: Span;
}

/** Builds the section tree: every heading opens a section, text before the first one has a section of its own. */
export function buildSections(
  text: string,
  blocks: readonly PlacedBlock[],
  toc: Toc | null,
): { blocks: Block[]; sections: Section[] } {
  const levels = headingLevels(blocks);
  const sections: OpenSection[] = [];
  const out: Block[] = [];
  const stack: number[] = [];
  blocks.forEach((block, i) => {
    const level = levels[i];
    if (block.heading !== null && level !== undefined) {
      while (stack.length > 0 && sections[stack[stack.length - 1]!]!.level >= level.level) stack.pop();
      sections.push(
        openSection(
          text,
          block,
          block.heading,
          level,
          sections.length,
          stack.length > 0 ? stack[stack.length - 1]! : null,
          toc,
        ),
      );
      stack.push(sections.length - 1);
    } else if (sections.length === 0 && block.kind !== 'title') sections.push(untitled(block.span));
    out.push({ kind: block.kind, span: block.span, section: Math.max(0, sections.length - 1), marker: block.marker });
  });
  return { blocks: out, sections: closeSections(sections, out) };
}

function openSection(
  text: string,
  block: PlacedBlock,
  heading: HeadingDraft,
  { level, kind }: Level,
  index: number,
  parent: number | null,
  toc: Toc | null,
): OpenSection {
  const page = heading.entry < 0 ? null : (toc?.entries[heading.entry]?.page ?? null);
  return {
    index,
    parent,
    level,
    kind,
    number: heading.number,
    title: text.slice(...block.span),
    heading: block.span,
    span: block.span,
    page,
    confidence: heading.entry >= 0 ? SECTION_CONFIDENCE.contents : confidenceOf(heading.rule),
  };
}

function untitled(span: Span): OpenSection {
  return {
    index: 0,
    parent: null,
    level: 1,
    kind: 'other',
    number: null,
    title: null,
    heading: null,
    span,
    page: null,
    confidence: 1,
  };
}

/** A section ends where the next one of its level or above begins. */
function closeSections(sections: OpenSection[], blocks: readonly Block[]): Section[] {
  const ends = sections.map((section) => section.span[1]);
  for (const block of blocks) {
    if (block.kind === 'title') continue;
    for (let at: number | null = block.section; at !== null; at = sections[at]?.parent ?? null)
      ends[at] = Math.max(ends[at] ?? 0, block.span[1]);
  }
  for (let i = 0; i < sections.length; i++) sections[i]!.span = [sections[i]!.span[0], ends[i]!];
  return sections;
}

/** Levels and kinds of all headings; those that neither number nor contents tell go by the headings around. */
function headingLevels(blocks: readonly PlacedBlock[]): (Level | undefined)[] {
  const numberedAfter = lastNumbered(blocks);
  const collected = blocks.filter(isCapitals).length >= FEWEST_ARTICLES;
  let above: { level: number; kind: SectionKindName; number: string | null } | null = null;
  let article = false;
  return blocks.map((block, i) => {
    const { heading } = block;
    if (heading === null) return undefined;
    if (heading.rule === 'heading/run-in' && heading.level === null) return label(above);
    if (heading.level === null && heading.rule === 'heading/division')
      return { level: above === null ? 1 : 2, kind: heading.kind };
    if (heading.level === null) {
      const inside =
        above !== null &&
        (above.kind === 'abstract' ||
          (above.kind === 'introduction' && numberedAfter > i) ||
          (above.number !== null && above.kind !== 'introduction') ||
          (collected && article));
      if (inside) return { level: 2, kind: 'section' };
      above = { level: 1, kind: 'chapter', number: null };
      return above;
    }
    above = { level: heading.level, kind: heading.kind, number: heading.number };
    article = isCapitals(block);
    return above;
  });
}

/** `АБАЙ ҚҰНАНБАЙҰЛЫ` … `БАЛҚАШ КӨЛІ`: articles of a collection, whose parts are headed in small letters. */
const isCapitals = ({ heading }: PlacedBlock): boolean =>
  heading !== null && heading.rule === 'heading/layout' && heading.level === 1 && heading.number === null;

const FEWEST_ARTICLES = 2;

function label(above: { level: number; number: string | null } | null): Level {
  return above === null ? { level: 1, kind: 'chapter' } : { level: 2, kind: 'section' };
}

function lastNumbered(blocks: readonly PlacedBlock[]): number {
  return blocks.findLastIndex(
    (block) => block.heading?.number !== null && block.heading !== null && block.heading.kind !== 'introduction',
  );
}

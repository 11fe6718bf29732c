import type { Block, TocEntry } from './document.ts';
import type { PlacedBlock } from './sections.ts';
import type { Toc, TocDraft } from './toc.ts';
import { isMisreadTitle, repairedTitle } from './toc-titles.ts';

/** The heading with the entry's number that reads like it but for Kazakh letters, or -1. */
function misreadEntry(text: string, { number, title }: TocDraft, placed: readonly PlacedBlock[]): number {
  if (number === null) return -1;
  return placed.findIndex(
    ({ heading, span }) =>
      heading !== null && heading.entry < 0 && heading.number === number && isMisreadTitle(title, text.slice(...span)),
  );
}

/** The contents' entries with the sections of the body they name. */
export function tocEntries(
  text: string,
  toc: Toc | null,
  placed: readonly PlacedBlock[],
  blocks: readonly Block[],
): TocEntry[] {
  if (toc === null) return [];
  const named = byEntry(placed, toc.entries.length);
  return toc.entries.map((entry, i) => {
    const at = named[i]! >= 0 ? named[i]! : misreadEntry(text, entry, placed);
    return {
      level: entry.level,
      number: entry.number,
      title: at < 0 ? entry.title : repairedTitle(entry.title, text.slice(...placed[at]!.span)),
      page: entry.page,
      section: at < 0 ? null : (blocks[at]?.section ?? null),
    };
  });
}

/** By the number of an entry: the first heading that was read by it, or -1. */
function byEntry(placed: readonly PlacedBlock[], entries: number): number[] {
  const named = new Array<number>(entries).fill(-1);
  for (let at = placed.length - 1; at >= 0; at--) {
    const { heading } = placed[at]!;
    if (heading !== null && heading.entry >= 0) named[heading.entry] = at;
  }
  return named;
}

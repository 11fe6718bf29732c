import type { Emit, RepairRule } from '../../../core/rule.ts';
import { CHAR_KINDS, COMBINING, kindsIn } from './char-kinds.ts';

export const combiningMarks: RepairRule = {
  id: 'chars/combining-marks',
  summary: 'Compose letters and their combining marks (NFC).',
  examples: [
    { raw: 'и\u0306е\u0308', clean: 'йё' },
    { raw: 'cafe\u0301 5 \u212A', clean: 'café 5 K' },
    { raw: 'за\u0301мок', why: 'a stress mark that no single letter holds' },
  ],
  find(text: string, emit: Emit): void {
    if ((kindsIn(text) & COMBINING) === 0 || text.normalize('NFC') === text) return;
    for (let at = 0; at < text.length; ) {
      const end = clusterEnd(text, at);
      if (end > at + 1 || CHAR_KINDS[text.charCodeAt(at)]! & COMBINING) composeAt(text, at, end, emit);
      at = end;
    }
  },
};

function composeAt(text: string, start: number, end: number, emit: Emit): void {
  const cluster = text.slice(start, end);
  const composed = cluster.normalize('NFC');
  if (composed !== cluster) emit(start, end, composed);
}

/** The end of the character at `at` with all that may compose with it. */
function clusterEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && CHAR_KINDS[text.charCodeAt(end)]! & COMBINING) end++;
  return end;
}

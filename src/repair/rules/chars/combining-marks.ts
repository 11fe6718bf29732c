import type { Emit } from '../../../core/rule.ts';
import { CHAR_KINDS, type CharRule, COMBINING, ODD_CHARS } from './char-kinds.ts';

export const combiningMarks: CharRule = {
  id: 'chars/combining-marks',
  kinds: COMBINING,
  summary: 'Compose letters and their combining marks (NFC).',
  examples: [
    { raw: 'и\u0306е\u0308', clean: 'йё' },
    { raw: 'cafe\u0301 5 \u212A', clean: 'café 5 K' },
    { raw: 'за\u0301мок', why: 'a stress mark that no single letter holds' },
  ],
  find(text: string, emit: Emit): void {
    const places = ODD_CHARS.in(text);
    let done = 0;
    for (let k = places.next(0, COMBINING); k < places.count; k = places.next(k + 1, COMBINING)) {
      const at = places.at(k);
      if (at < done) continue;
      const end = clusterEnd(text, at);
      composeAt(text, Math.max(0, at - 1), end, emit);
      done = end;
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

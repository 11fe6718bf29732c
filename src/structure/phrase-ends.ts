import { charTable } from '../core/chars.ts';
import { lastWordSpan } from './lines.ts';

const ENDS = /(?:[нтд][ыі]ң|[лдт][ае]рд[ыі]|[ыі]п|және|мен|пен|бен|немесе|үшін|[лдт][ае]р[ыі]н|с[ыі]н)$/iu;
/** Their last letters. */
const LAST: Uint8Array = charTable('ңыіпенҢЫІПЕН');

/** A genitive, an accusative of a plural or a converb at the end waits for more: no title ends so. */
export function endsInsidePhrase(text: string, start: number, end: number): boolean {
  const [a, b] = lastWordSpan(text, start, end);
  return b > a && LAST[text.charCodeAt(b - 1)] === 1 && ENDS.test(text.slice(a, b));
}

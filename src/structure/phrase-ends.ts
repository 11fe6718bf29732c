import { lastWordSpan } from './lines.ts';

/** A genitive, an accusative of a plural or a converb at the end waits for more: no title ends so. */
export function endsInsidePhrase(text: string, start: number, end: number): boolean {
  const [a, b] = lastWordSpan(text, start, end);
  return /(?:[нтд][ыі]ң|[лдт][ае]рд[ыі]|[ыі]п|және|мен|пен|бен|немесе|үшін|[лдт][ае]р[ыі]н|с[ыі]н)$/iu.test(
    text.slice(a, b),
  );
}

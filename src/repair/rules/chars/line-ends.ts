import type { Emit } from '../../../core/rule.ts';
import { type CharRule, eachOfKind, LINE_END } from './char-kinds.ts';

const LF = 0x0a;
const CR = 0x0d;
const PARAGRAPH_SEPARATOR = 0x2029;

export const lineEnds: CharRule = {
  id: 'chars/line-ends',
  kinds: LINE_END,
  summary: 'End every line with a line feed.',
  examples: [
    { raw: 'бір\r\nекі\rүш', clean: 'бір\nекі\nүш' },
    { raw: 'бір\r\r\nекі', clean: 'бір\nекі', why: 'a line end converted twice' },
    { raw: 'бір\vекі\u0085үш\u2028төрт', clean: 'бір\nекі\nүш\nтөрт' },
    { raw: 'бір\u2029екі', clean: 'бір\n\nекі', why: 'the paragraph separator' },
    { raw: 'бір\n\fекі\n', why: 'a form feed says where a page ends' },
  ],
  find(text: string, emit: Emit): void {
    let done = 0;
    eachOfKind(text, LINE_END, (at, code) => {
      if (at < done) return;
      done = code === CR ? carriageReturnEnd(text, at) : at + 1;
      emit(at, done, code === PARAGRAPH_SEPARATOR ? '\n\n' : '\n');
    });
  },
};

/** The end of `\r`, `\r\n` or `\r\r\n`. */
function carriageReturnEnd(text: string, at: number): number {
  if (text.charCodeAt(at + 1) === LF) return at + 2;
  return text.charCodeAt(at + 1) === CR && text.charCodeAt(at + 2) === LF ? at + 3 : at + 1;
}

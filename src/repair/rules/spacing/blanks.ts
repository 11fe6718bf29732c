import { BLANK, CHAR_FLAGS } from '../../../core/chars.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { unitsOf } from '../../../core/units.ts';

const LF = 0x0a;
const SPACE = 0x20;

/** One blank between words, none at a block's edges. */
export const blankRuns: RepairRule = {
  id: 'spacing/blank-runs',
  summary: 'Turn a run of blanks or a tab into one blank.',
  examples: [
    { raw: 'Қазақстан  дипломатиясы', clean: 'Қазақстан дипломатиясы' },
    { raw: 'сыртқы\tсаясат', clean: 'сыртқы саясат' },
    { raw: 'бір блок\n\nекі блок', why: 'the empty line between blocks stays' },
  ],
  find(text: string, emit: Emit): void {
    const units = unitsOf(text);
    const { length } = text;
    let before = LINE_END;
    for (let at = 0; at <= length; at++) {
      const kind = at < length ? KINDS[units[at]!]! : LINE_END;
      if (((WORTH_A_LOOK >> (KIND_COUNT * before + kind)) & 1) === 0) {
        before = kind;
        continue;
      }
      const start = before === ONE_SPACE ? at - 1 : at;
      while (at < length && CHAR_FLAGS[units[at]!]! & BLANK) at++;
      if (start === 0 || at === length || units[start - 1] === LF || units[at] === LF) emit(start, at, '');
      else if (at - start > 1 || units[start] !== SPACE) emit(start, at, ' ');
      before = at < length ? KINDS[units[at]!]! : LINE_END;
    }
  },
};

/** What each character is here; all that is no blank and ends no line is 0. */
const ONE_SPACE = 1;
const OTHER_BLANK = 2;
const LINE_END = 3;
const KIND_COUNT = 4;
const KINDS: Uint8Array = Uint8Array.from(CHAR_FLAGS, (flags, code) =>
  code === SPACE ? ONE_SPACE : flags & BLANK ? OTHER_BLANK : code === LF ? LINE_END : 0,
);

/** A bit for each two characters side by side that are or may be part of a run of blanks: a space alone is none. */
const WORTH_A_LOOK: number = buildPairs();

function buildPairs(): number {
  let pairs = 0;
  for (let before = 0; before < KIND_COUNT; before++)
    for (let kind = 0; kind < KIND_COUNT; kind++)
      if (kind === OTHER_BLANK || (before !== 0 && kind !== 0 && !(before === LINE_END && kind === LINE_END)))
        pairs |= 1 << (KIND_COUNT * before + kind);
  return pairs;
}

import { isLetterAt, isLowerAt, isSpaceAt } from '../../../core/chars.ts';
import type { Emit, RepairRule } from '../../../core/rule.ts';
import { wordModel } from '../../../kazakh/words/word-model.ts';

/** Words that stand between a list and its `т.б.`. */
const BEFORE_OTHERS = /(?:^|\s)(?:сияқты|секілді)$/u;
/** `434 мың т`: tonnes. */
const SCALE = /^(?:жүз|мың|млн|млрд|миллион|миллиард|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он)$/u;
/** How far back a list's comma is looked for. */
const LOOK_BACK = 80;

export const cutAndOthers: RepairRule = {
  id: 'words/cut-and-others',
  summary: 'Write out `т.б.` where only its first letter is left.',
  examples: [
    { raw: 'білім, тәжірибе т сапалар', clean: 'білім, тәжірибе т.б. сапалар' },
    { raw: 'одақтастарды тарту сияқты т [4]', clean: 'одақтастарды тарту сияқты т.б. [4]' },
    { raw: 'білім, тәжірибе т. сапалар', clean: 'білім, тәжірибе т.б. сапалар' },
    { raw: 'Қалам, қағаз т.б. алды, қалам, қағаз т. б. алды', why: 'whole' },
    { raw: 'Крит, Эгей т. мен Кіші Азия', why: 'a sea, теңіз' },
    { raw: 'салмағы, мөлшері 5 т болды', why: 'tonnes' },
    { raw: 'қант, күріш, барлығы 434 мың т өнім', why: 'tonnes' },
    { raw: 'бұлар, президен т болды', why: 'a broken word' },
    { raw: 'масса m мен t және т болды', why: 'no list' },
  ],
  find(text: string, emit: Emit): void {
    for (let at = text.indexOf(' т'); at >= 0; at = text.indexOf(' т', at + 1)) {
      const end = text[at + 2] === '.' ? at + 3 : at + 2;
      if (isSpaceAt(text, end) && isCut(text, at + 1, end)) emit(at + 1, end, 'т.б.', 0.85);
    }
  },
};

/** Whether the letter at `at` stands alone behind a list, and what follows `end` goes on with the sentence. */
function isCut(text: string, at: number, end: number): boolean {
  if (!isLetterAt(text, at - 2)) return false;
  const goesOn = text[end + 1] === '[' || (isLowerAt(text, end + 1) && isLowerAt(text, end + 2));
  if (!goesOn) return false;
  const before = text.slice(Math.max(0, at - LOOK_BACK), at - 1);
  const list = before.slice(before.search(/[^.!?;\n]*$/u));
  if (!BEFORE_OTHERS.test(list) && !list.includes(',')) return false;
  const last = /\S+$/u.exec(list)?.[0] ?? '';
  // Эгей т.: a sea, теңіз; the model knows no capitals.
  if (SCALE.test(last)) return false;
  return wordModel().strength(last) > 1 && wordModel().strength(`${last}т`) < 2;
}

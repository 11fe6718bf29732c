import { compact } from '../../../core/compact.ts';
import { LISTS } from '../../../kazakh/names/index.ts';
import type { EntityType } from '../mention.ts';
import { MARKS } from '../word-type.ts';
import type { EntityRule } from './entity-rule.ts';
import type { Sentence } from './sentence.ts';

const HEADS: readonly (readonly [bit: number, type: EntityType])[] = [
  [LISTS.bodyHead, 'ORGANISATION'],
  [LISTS.artHead, 'ART'],
  [LISTS.projectHead, 'PROJECT'],
];
const JOINTS: ReadonlySet<string> = new Set([',', 'мен', 'бен', 'пен', 'және']);

/** `“Шеврон”, “Мобил”, “Тексако” компаниялары`: things named side by side are of one class. */
export const quotedSeries: EntityRule = {
  id: 'entity/quoted-series',
  summary: 'Give quoted names in a row the class of the type word behind the last one.',
  examples: [
    {
      raw: 'Елге «Шеврон», «Мобил», «Тексако» компаниялары келді.',
      found: ['ORGANISATION Шеврон', 'ORGANISATION Мобил', 'ORGANISATION Тексако'],
    },
    { raw: 'Ол «иә», «жоқ» деген сөздерді айтты.' },
  ],
  startsAt: (_, { mark }) => mark === MARKS.open || mark === MARKS.close || mark === MARKS.quote,
  apply(sentence, starts) {
    if (starts.length < 4) return;
    const series = quotesOf(sentence, starts);
    for (let k = 0; k < series.length; ) {
      let end = k + 1;
      while (end < series.length && isJoined(sentence, series[end - 1]![1], series[end]![0])) end++;
      if (end - k >= 2) settle(sentence, series.slice(k, end));
      k = end;
    }
  },
};

type Quote = readonly [open: number, close: number];

function quotesOf(sentence: Sentence, marks: readonly number[]): Quote[] {
  const out: Quote[] = [];
  let open = -1;
  for (const i of marks) {
    const mark = sentence.mark(i);
    if (mark === MARKS.open || (mark === MARKS.quote && open < 0)) open = i;
    else if ((mark === MARKS.close || mark === MARKS.quote) && open >= 0) {
      if (i > open + 1) out.push([open, i]);
      open = -1;
    }
  }
  return out;
}

function isJoined(sentence: Sentence, close: number, open: number): boolean {
  return open - close === 2 && JOINTS.has(sentence.word(close + 1).toLowerCase());
}

const CAPITAL: RegExp = compact(/^\p{Lu}/u);

function settle(sentence: Sentence, series: readonly Quote[]): void {
  const close = series[series.length - 1]![1];
  const type = headBehind(sentence, close) ?? majority(sentence, series);
  if (type === null) return;
  for (const [open, end] of series) {
    const named = CAPITAL.test(sentence.word(open + 1));
    if (named && end - open <= 9) sentence.put(open + 1, end, type, 0.85);
  }
}

/** The first type word among the four behind the closing mark. */
function headBehind(sentence: Sentence, close: number): EntityType | null {
  for (let i = close + 1; i <= close + 4 && i < sentence.length; i++) {
    if (sentence.mark(i) === MARKS.stop) return null;
    const lists = sentence.lists(i);
    for (const [bit, type] of HEADS) if (lists & bit) return type;
  }
  return null;
}

/** What most of the series was taken for; only where more than half agree. */
function majority(sentence: Sentence, series: readonly Quote[]): EntityType | null {
  const votes = new Map<EntityType, number>();
  for (const [open, close] of series) {
    const one = sentence.at(open + 1);
    if (one?.from === open + 1 && one.to === close) votes.set(one.type, (votes.get(one.type) ?? 0) + 1);
  }
  for (const [type, count] of votes) if (count * 2 > series.length) return type;
  return null;
}

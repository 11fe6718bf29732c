import type { Message } from '../../core/message.ts';
import type { Span } from '../../core/span.ts';
import { hasLostMarks } from '../../kazakh/question-marks.ts';
import { judgeLanguage, type Verdict } from './verdict.ts';

/** A stretch in another language than the main one; `span` in the text given. */
export interface StretchFound {
  readonly code: string;
  readonly script: string;
  readonly span: Span;
}

/** The languages of a document. */
export interface LanguagesFound {
  readonly main: { readonly code: string; readonly script: string; readonly confidence: number };
  readonly stretches: readonly StretchFound[];
  /** 0 to 1: share of the letters that stand in Kazakh paragraphs. */
  readonly kazakhShare: number;
  /** Doubts; their `raw` is null, since no raw text is known here, and `span` points into the text given. */
  readonly doubts: readonly (Omit<Message, 'raw'> & { readonly span: Span | null })[];
}

/**
 * Finds the main language of a text and its stretches in other languages, paragraph by paragraph.
 *
 * @param text the clean text
 * @param paragraphs spans in it (UTF-16 units), in order; short ones without telling letters count as the main language
 */
export function findLanguages(text: string, paragraphs: readonly Span[]): LanguagesFound {
  const verdicts = paragraphs.map((span) => judgeLanguage(text, span));
  const decided = verdicts.some((verdict) => verdict.code !== 'und');
  const main = mainOf(decided ? verdicts : [judgeLanguage(text, [0, text.length])]);
  const stretches = findStretches(paragraphs, verdicts, main);
  return {
    main,
    stretches,
    kazakhShare: kazakhShareOf(verdicts, main.code),
    doubts: [...findDoubts(paragraphs, verdicts, main.code), ...lostMarks(text)],
  };
}

/** The language and script most letters are in. */
function mainOf(verdicts: readonly Verdict[]): LanguagesFound['main'] {
  const weights: Weight[] = [];
  let all = 0;
  for (const verdict of verdicts) {
    if (verdict.code === 'und') continue;
    const weight = weightOf(weights, verdict);
    weight.letters += verdict.letters;
    weight.sure += verdict.letters * verdict.confidence;
    all += verdict.letters;
  }
  let best = weights[0];
  for (const weight of weights) if (weight.letters > best!.letters) best = weight;
  if (best === undefined) return { code: 'und', script: verdicts[0]?.script ?? 'Zyyy', confidence: 0 };
  const { code, script } = best.verdict;
  return { code, script, confidence: Math.round((best.sure / Math.max(1, all)) * 1000) / 1000 };
}

/** Letters of one language in one script. */
interface Weight {
  readonly verdict: Verdict;
  letters: number;
  sure: number;
}

function weightOf(weights: Weight[], verdict: Verdict): Weight {
  for (const weight of weights)
    if (weight.verdict.code === verdict.code && weight.verdict.script === verdict.script) return weight;
  const added: Weight = { verdict, letters: 0, sure: 0 };
  weights.push(added);
  return added;
}

/** Neighbours in one language become one stretch. */
function findStretches(
  paragraphs: readonly Span[],
  verdicts: readonly Verdict[],
  main: LanguagesFound['main'],
): StretchFound[] {
  const stretches: StretchFound[] = [];
  let open = -1;
  verdicts.forEach(({ code, script }, i) => {
    if (code === 'und' || (code === main.code && script === main.script)) {
      open = -1;
      return;
    }
    const span = paragraphs[i]!;
    const last = stretches[open];
    if (last !== undefined && last.code === code && last.script === script) {
      stretches[open] = { code, script, span: [last.span[0], span[1]] };
    } else open = stretches.push({ code, script, span }) - 1;
  });
  return stretches;
}

function kazakhShareOf(verdicts: readonly Verdict[], main: string): number {
  let all = 0;
  let kazakh = 0;
  for (const { code, letters } of verdicts) {
    all += letters;
    if (code === 'kk' || (code === 'und' && main === 'kk')) kazakh += letters;
  }
  return all === 0 ? 0 : Math.round((kazakh / all) * 10_000) / 10_000;
}

function findDoubts(paragraphs: readonly Span[], verdicts: readonly Verdict[], main: string): LanguagesFound['doubts'] {
  const doubts: { rule: string; reason: string; span: Span | null; severity: Message['severity'] }[] = [];
  verdicts.forEach(({ lettersLost }, i) => {
    if (!lettersLost) return;
    const span = paragraphs[i]!;
    const last = doubts.at(-1);
    if (last?.span != null && verdicts[i - 1]?.lettersLost) last.span = [last.span[0], span[1]];
    else doubts.push({ rule: 'language/letters-lost', reason: LETTERS_LOST, span, severity: 'warning' });
  });
  if (main !== 'kk' && main !== 'und') {
    const reason = `the text is mostly not Kazakh (${main})`;
    doubts.push({ rule: 'language/not-kazakh', reason, span: null, severity: 'warning' });
  }
  return doubts;
}

/** Letters that became question marks and could not be read. */
function lostMarks(text: string): LanguagesFound['doubts'] {
  if (!hasLostMarks(text)) return [];
  return [{ rule: 'language/question-marks', reason: QUESTION_MARKS, span: null, severity: 'warning' }];
}

const QUESTION_MARKS = 'question marks stand in the place of Kazakh letters; not all are put back';
const LETTERS_LOST = 'Kazakh typed without its own letters (ә ғ қ ң ө ұ ү һ і); they are not put back';

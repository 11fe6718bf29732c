import type { Span } from '../../core/span.ts';
import { unitsOf } from '../../core/units.ts';
import { LetterCounts, scriptOf } from './evidence.ts';
import { nearestLanguage } from './trigrams.ts';

/** The language of one stretch. */
export interface Verdict {
  /** ISO 639-1 code, or `und` where nothing tells. */
  readonly code: string;
  /** ISO 15924. */
  readonly script: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly letters: number;
  /** Kazakh typed without its own letters (`казакстан`). */
  readonly lettersLost: boolean;
}

/** Fewer letters than this are too few for statistics. */
const ENOUGH_LETTERS = 40;

/** ISO 639-1 of the languages whose statistics are known. */
const KNOWN: Readonly<Record<string, string>> = {
  kaz: 'kk',
  rus: 'ru',
  eng: 'en',
  kir: 'ky',
  uzn: 'uz',
  tat: 'tt',
  tur: 'tr',
};

/**
 * The language of `text[span)`: by letters where they decide, else by franc's three-letter statistics.
 *
 * Kazakh without ә ғ қ ң ө ұ ү һ і looks Kyrgyz or Tatar to any statistics. Real Kyrgyz and Tatar have ө ү ң of their
 * own, so that such a verdict over text with none of these letters means Kazakh letters lost.
 */
export function judgeLanguage(text: string, span: Span): Verdict {
  const evidence = counts.count(unitsOf(text), span[0], span[1]);
  const script = scriptOf(evidence);
  const { letters } = evidence;
  const byLetters = kazakhByLetters(evidence, script);
  if (byLetters > 0) return verdict('kk', script, byLetters, letters);
  if (letters < ENOUGH_LETTERS || script === 'Arab') return verdict('und', script, 0, letters);
  const [code, confidence] = byStatistics(text, span);
  const bare = script === 'Cyrl' && evidence.foreign === 0 && evidence.kazakh < letters * 0.005;
  if (isMixed(evidence, code)) return verdict('und', script, 0, letters);
  if (bare && code !== 'ru' && code !== 'und') return verdict('kk', script, Math.min(confidence, 0.7), letters, true);
  return verdict(code, script, confidence, letters);
}

/** Of the stretch that is judged. */
const counts = new LetterCounts();

function verdict(code: string, script: string, confidence: number, letters: number, lettersLost = false): Verdict {
  return { code, script, confidence: Math.round(confidence * 1000) / 1000, letters, lettersLost };
}

/**
 * A list of Russian names in a Kazakh text is no Russian: real Russian has no Kazakh letters. Kyrgyz and Tatar have
 * some of them, never қ ғ ұ і.
 */
function isMixed({ letters, kazakh, kazakhOnly, dottedI, foreign }: LetterCounts, code: string): boolean {
  if (foreign > 0) return false;
  return code === 'ky' || code === 'tt' ? kazakhOnly + dottedI > 0 : kazakh >= letters * 0.03;
}

/** How surely the letters alone say Kazakh; 0 where they do not. */
function kazakhByLetters(evidence: LetterCounts, script: string): number {
  const { letters, kazakh, kazakhOnly, dottedI, foreign } = evidence;
  const sure = Math.min(1, 0.6 + letters / 100);
  if (script === 'Cyrl') {
    if (foreign > 0 || kazakh < letters * 0.06) return 0;
    if ((kazakhOnly > 0 && dottedI > 0) || letters < ENOUGH_LETTERS) return sure;
    // Words of one vowel row have either қ ғ ұ or і: Қазақ халқының аңыздары.
    return kazakhOnly > 0 || dottedI > 0 ? sure * 0.9 : 0;
  }
  if (script === 'Latn') {
    const { latinKazakh, latinQ, schwa } = evidence;
    return schwa === 0 && latinQ >= letters * 0.01 && latinKazakh >= letters * 0.04 ? sure * 0.9 : 0;
  }
  return script === 'Arab' && isKazakhInArabic(evidence) ? sure * 0.9 : 0;
}

/** Every eighth letter or so is ە ۇ ۋ; Arabic and Persian have none of them, Uyghur and Kurdish others beside them. */
function isKazakhInArabic({ letters, highHamza, arabicVowels, arabicForeign }: LetterCounts): boolean {
  if (arabicForeign > letters * 0.01) return false;
  return highHamza > 0 || (letters >= ENOUGH_LETTERS / 2 && arabicVowels >= letters * 0.05);
}

/** The nearest is always near: how far the second is says how sure it is. */
function byStatistics(text: string, [from, to]: Span): readonly [code: string, confidence: number] {
  const { language, lead } = nearestLanguage(text, from, to);
  const code = KNOWN[language];
  return code === undefined ? ['und', 0] : [code, Math.min(1, 0.5 + lead * 2.5)];
}

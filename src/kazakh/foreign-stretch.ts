import { CHAR_FLAGS, CYRILLIC, charTable, isUpperAt, isWordAt, LATIN, LETTER } from '../core/chars.ts';
import { KAZAKH_ONLY } from './alphabet.ts';

/** What the words around a place are of; null where they do not tell, as in most Kazakh text. */
export type Stretch = 'kk' | 'ru' | 'en' | null;

/** How far to both sides is read, in UTF-16 units. */
const FARTHEST = 120;
/** Fewer letters need a word that only the other language has. */
const ENOUGH = 8;

/** Small words of Russian and English that are none in Kazakh, nor Kazakh words that lost a letter. */
const RUSSIAN: ReadonlySet<string> = new Set([
  ...'и в во что как это к из для при под над по его её их ему она они мы вы был была было были или чтобы'.split(' '),
  ...'которая которого которой которые который которых году года лет очень только если когда тогда'.split(' '),
]);
const ENGLISH: ReadonlySet<string> = new Set(
  'the of and to is are was were this that with for its which by has have from'.split(' '),
);
/** Endings of Russian verbs and cases that no Kazakh word and hardly a name has. */
const RUSSIAN_ENDING = /(?:ого|ему|ыми|тся|ться|лся|лась|лось|лись|ает|яет|ует|ают|яют|уют|ить|ать|ять|ыть|шёл|шел)$/;

const KAZAKH: Uint8Array = charTable(KAZAKH_ONLY + KAZAKH_ONLY.toUpperCase());

/**
 * The language of the words around `at`: those of its sentence and quotation, and no more than some twenty. One
 * Kazakh letter makes them Kazakh; words of another language must be there to make them that.
 */
export function stretchAround(text: string, at: number): Stretch {
  const from = edge(text, at, -1);
  const to = edge(text, at, 1);
  let [letters, latin, russian, english] = [0, 0, 0, 0];
  for (let i = from; i < to; i++) {
    const start = i;
    for (; i < to && CHAR_FLAGS[text.charCodeAt(i)]! & LETTER; i++) {
      const code = text.charCodeAt(i);
      if (KAZAKH[code] === 1) return 'kk';
      if (CHAR_FLAGS[code]! & LATIN) latin++;
    }
    letters += i - start;
    if (i === start || i - start > LONGEST_WORD) continue;
    const word = text.slice(start, i).toLowerCase();
    if (RUSSIAN.has(word) || (i - start > SHORTEST_ENDED && RUSSIAN_ENDING.test(word))) russian++;
    else if (ENGLISH.has(word)) english++;
  }
  if (letters < ENOUGH) return null;
  if (latin > letters / 2) return english > 0 ? 'en' : null;
  return russian > 0 ? 'ru' : null;
}

const LONGEST_WORD = 20;
const SHORTEST_ENDED = 4;
const QUOTES: Uint8Array = charTable('«»“”„"');
const STOPS: Uint8Array = charTable('.!?');
const LF = 0x0a;

/** Where the sentence or quotation around `at` begins or ends. */
function edge(text: string, at: number, step: 1 | -1): number {
  let i = at;
  for (let steps = 0; steps < FARTHEST; steps++) {
    const next = step > 0 ? i : i - 1;
    if (next < 0 || next >= text.length) return i;
    const code = text.charCodeAt(next);
    if (QUOTES[code] === 1 || (code === LF && text.charCodeAt(next + step) === LF)) return i;
    if (STOPS[code] === 1 && isEnd(text, next)) return i;
    i += step;
  }
  // No word is cut in two.
  while (i > 0 && i < text.length && isWordAt(text, i) && isWordAt(text, i - 1)) i -= step;
  return i;
}

/** A mark with a blank and a capital behind it. */
function isEnd(text: string, mark: number): boolean {
  const next = text[mark + 1];
  return (
    (next === ' ' || next === '\n') &&
    isUpperAt(text, mark + 2) &&
    (CHAR_FLAGS[text.charCodeAt(mark - 1)]! & (CYRILLIC | LATIN)) !== 0
  );
}

/** Parts that Russian and English write with a hyphen, as first or second of two. */
const HYPHENED: Readonly<
  Record<'ru' | 'en', { readonly first: ReadonlySet<string>; readonly second: ReadonlySet<string> }>
> = {
  ru: {
    first: new Set('кое экс вице обер унтер мини миди макси интернет онлайн веб бизнес пресс'.split(' ')),
    second: new Set('то либо нибудь таки ка'.split(' ')),
  },
  en: {
    first: new Set(
      'well self non semi ex half high low long short so all mid post cross full part old new twenty thirty forty fifty first second third'.split(
        ' ',
      ),
    ),
    second: new Set(
      'based known oriented term level called like free related making up scale wide made minded old year century in out off'.split(
        ' ',
      ),
    ),
  },
};

/** `по-русски`, `по-моему`, `по-нашему` */
const MANNER = /(?:ски|цки|ому|ему)$/;
/** `во`, `в` and `из` stand before few words with a hyphen only. */
const ORDINALS = /(?:первых|вторых|третьих|[её]ртых|пятых|шестых|седьмых|восьмых)$/;

/** Whether Russian or English write these two parts, in any case, with a hyphen. */
export function keepsForeignHyphen(language: 'ru' | 'en', first: string, second: string): boolean {
  const [left, right] = [first.toLowerCase(), second.toLowerCase()];
  if (language === 'ru' && left === 'по') return MANNER.test(right);
  if (language === 'ru' && (left === 'во' || left === 'в')) return ORDINALS.test(right);
  if (language === 'ru' && left === 'из') return right === 'за' || right === 'под';
  return HYPHENED[language].first.has(left) || HYPHENED[language].second.has(right);
}

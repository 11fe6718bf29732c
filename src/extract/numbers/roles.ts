/** Words beside a number that may make of it what it is not, or rank it. What a word may be is told once for each. */

/** бап, тармақ: articles of a law and their parts. */
export const ARTICLE: RegExp = /^(?:бап|баб|тарма[қғ]|тармақша|абзац)/;
/** Letters for pages. */
export const PAGE: ReadonlySet<string> = new Set(['б', 'бб', 'с', 'стр', 'p', 'pp']);
export const STREETS: ReadonlySet<string> = new Set([
  'көшесі',
  'даңғылы',
  'шағынаудан',
  'шағынауданы',
  'ул',
  'кв',
  'үй',
]);
/** Words whose figure counts nothing. */
export const IDENTIFIED: ReadonlySet<string> = new Set(
  'isbn issn udc doi удк ббк әож кбж ғтамр гост мемст тел телефон факс ұялы жсн бсн иин бин iban индексі индекс ұб'.split(
    ' ',
  ),
);
/** A word in Latin letters: a name in it may end with its version. */
export const LATIN: RegExp = /^[a-z]{2,}$/;
/** Russian words that Kazakh numbers are written like. */
export const HOMOGRAPHS: ReadonlySet<string> = new Set(['он', 'бес', 'беса', 'бесы']);
/** екі жақты: of so many sides. */
export const SIDED: RegExp = /^(?:жақты|ұшты|жүзді|бағытты|салалы)$/;
/** екінші жағынан */
export const ON_ONE_HAND: RegExp = /^жа(?:ғы|қта)н/;
export const WORLDWIDE: RegExp = /^дүние\s?жүзілік/;
/** Documents that go by their number: 1373 қарар, 3314-нөмірлі. */
export const DOCUMENTS: RegExp = /^(?:қарар|қаулы|жарлы[қғ]|бұйры[қғ]|декрет|резолюция|хаттама|нөмірлі|санды|шешім)/;
/** Nouns that a figure before them ranks even without a hyphen: nobody has 47 sessions in one sentence's place. */
export const RANKED: RegExp = /^(?:сессия|сыны[пб]|курс|съез|раунд|құрылтай|пленум|шақырылым|қабат)/;

/** A word before a figure that may make it a part of what it names. */
export const NAMES_IT = 1;
/** A word behind a number that may take it to itself. */
export const TAKES_IT = 2;
/** A number word that is another word too. */
export const DOUBTFUL = 4;
export const IS_DOCUMENT = 8;
export const IS_RANKED = 16;

/** What a word may be to the number beside it, as bits. */
export function roleOf(word: string): number {
  let role = 0;
  if (IDENTIFIED.has(word) || STREETS.has(word) || LATIN.test(word)) role |= NAMES_IT;
  if (takesNumber(word)) role |= TAKES_IT;
  if (word === 'бір' || word === 'оннан' || word.startsWith('жүз') || HOMOGRAPHS.has(word)) role |= DOUBTFUL;
  if (DOCUMENTS.test(word)) role |= IS_DOCUMENT;
  return RANKED.test(word) ? role | IS_RANKED : role;
}

function takesNumber(word: string): boolean {
  if (word === 'түн' || word === 'дүние' || PAGE.has(word)) return true;
  return ARTICLE.test(word) || SIDED.test(word) || ON_ONE_HAND.test(word) || WORLDWIDE.test(word);
}

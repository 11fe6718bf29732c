import { PERIOD, readWord } from './lexicon.ts';

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
/** мен, бен, пен, және: a link between two of a kind. */
export const LINKS = 32;
/** әрі, не, немесе: a link between two of a row. */
export const OR_LINKS: number = 1 << 15;
/** Behind a leading word that is followed by nothing of dates: біздің заманымыз, трети. */
export const IS_LED = 64;
/** Of forms of жыл that name or count single years, as bits: whether they do, … */
export const OF_YEARS = 128;
/** … whether they are bare, … */
export const BARE_YEAR = 256;
/** … whether they name the year before them, whatever it is, … */
export const NAMED_YEAR = 512;
/** … and whether they name several. */
export const SEVERAL_YEARS = 1024;
/** Behind a figure its ending, though a blank parts them, or бүтін: it may belong to the number. */
export const ENDS_FIGURE = 2048;
/** Between a number and what makes a date of it: a link, an ending, the kind of year or day. */
export const PASSED = 4096;
/** толық, күнтізбелік: between a number and the period it counts. */
export const PERIOD_KIND = 8192;
/** жұлдызы: a day by an older word. */
export const IS_DAY_STAR: number = 1 << 14;

/** Endings that stand behind a figure with no hyphen: 80 нен. */
export const BARE_ENDINGS: ReadonlySet<string> = new Set(
  'нен тен нің ның дың дің ға ге қа ке дан тан ші шы нші ншы інші ыншы ндағы дегі дағы тегі тағы'.split(' '),
);

const WHOLE_WORDS: readonly (readonly [words: Iterable<string>, role: number])[] = [
  [IDENTIFIED, NAMES_IT],
  [STREETS, NAMES_IT],
  [PAGE, TAKES_IT],
  [['түн', 'дүние'], TAKES_IT],
  [HOMOGRAPHS, DOUBTFUL],
  [['бір', 'оннан'], DOUBTFUL],
  [['мен', 'бен', 'пен', 'және'], LINKS | PASSED],
  [['әрі', 'не', 'немесе'], OR_LINKS | PASSED],
  [BARE_ENDINGS, ENDS_FIGURE | PASSED],
  [['бүтін'], ENDS_FIGURE | PASSED],
  [['толық', 'күнтізбелік', 'жұмыс', 'банктік'], PERIOD_KIND | PASSED],
  [['да', 'де', 'та', 'те', 'оқу', 'қаржы'], PASSED],
];

const BEGINNINGS: readonly (readonly [words: RegExp, role: number])[] = [
  [LATIN, NAMES_IT],
  [ARTICLE, TAKES_IT],
  [SIDED, TAKES_IT],
  [ON_ONE_HAND, TAKES_IT],
  [WORLDWIDE, TAKES_IT],
  [/^жүз/, DOUBTFUL],
  [DOCUMENTS, IS_DOCUMENT],
  [RANKED, IS_RANKED],
  [/^(?:заман|дәуір|половин|четверт|трет)/, IS_LED],
  [/^жұлдызы/, IS_DAY_STAR],
  [/^centur/, PASSED],
];

const wholeWords = new Map<string, number>();
for (const [words, role] of WHOLE_WORDS)
  for (const word of words) wholeWords.set(word, (wholeWords.get(word) ?? 0) | role);

/** All of them in one: most words have no such beginning. */
const ANY_BEGINNING = new RegExp(BEGINNINGS.map(([{ source }]) => source).join('|'));

/** What a word may be to the number beside it, as bits. */
export function roleOf(word: string): number {
  let role = wholeWords.get(word) ?? 0;
  if (ANY_BEGINNING.test(word)) for (const [words, bits] of BEGINNINGS) if (words.test(word)) role |= bits;
  return word.startsWith('жыл') ? role | yearForm(word) : role;
}

/** What a form of жыл is to the figure before it. */
function yearForm(word: string): number {
  const { senses } = readWord(word);
  const sense = senses.find(({ kind }) => kind === PERIOD);
  if (sense?.code !== 'Y' || sense.value !== 1 || sense.form === 'about' || sense.form === 'derived') return 0;
  const { ending } = sense;
  if (ending === '') return OF_YEARS | BARE_YEAR;
  if (ending.startsWith('дар')) return OF_YEARS | NAMED_YEAR | SEVERAL_YEARS;
  return ending.startsWith('ы') || ending.startsWith('ғы') ? OF_YEARS | NAMED_YEAR : OF_YEARS;
}

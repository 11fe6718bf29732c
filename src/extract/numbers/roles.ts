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

/** What a word may be to the number beside it, as bits. */
export function roleOf(word: string): number {
  let role = 0;
  if (IDENTIFIED.has(word) || STREETS.has(word) || LATIN.test(word)) role |= NAMES_IT;
  if (takesNumber(word)) role |= TAKES_IT;
  if (word === 'бір' || word === 'оннан' || word.startsWith('жүз') || HOMOGRAPHS.has(word)) role |= DOUBTFUL;
  if (DOCUMENTS.test(word)) role |= IS_DOCUMENT;
  if (LINKING.has(word)) role |= LINKS;
  if (word === 'әрі' || word === 'не' || word === 'немесе') role |= OR_LINKS;
  if (LED.test(word)) role |= IS_LED;
  if (word === 'бүтін' || BARE_ENDINGS.has(word)) role |= ENDS_FIGURE;
  if (word.startsWith('жыл')) role |= yearForm(word);
  if (PERIOD_KINDS.has(word)) role |= PERIOD_KIND;
  if (word.startsWith('жұлдызы')) role |= IS_DAY_STAR;
  if (role & (LINKS | OR_LINKS | ENDS_FIGURE | PERIOD_KIND) || BETWEEN_NUMBERS.test(word)) role |= PASSED;
  return RANKED.test(word) ? role | IS_RANKED : role;
}

/** Endings that stand behind a figure with no hyphen: 80 нен. */
export const BARE_ENDINGS: ReadonlySet<string> = new Set(
  'нен тен нің ның дың дің ға ге қа ке дан тан ші шы нші ншы інші ыншы ндағы дегі дағы тегі тағы'.split(' '),
);
const PERIOD_KINDS: ReadonlySet<string> = new Set(['толық', 'күнтізбелік', 'жұмыс', 'банктік']);
const BETWEEN_NUMBERS = /^(?:[дт][ае]|оқу|қаржы|centur.*)$/;
const LINKING: ReadonlySet<string> = new Set(['мен', 'бен', 'пен', 'және']);
const LED = /^(?:заман|дәуір|половин|четверт|трет)/;

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

function takesNumber(word: string): boolean {
  if (word === 'түн' || word === 'дүние' || PAGE.has(word)) return true;
  return ARTICLE.test(word) || SIDED.test(word) || ON_ONE_HAND.test(word) || WORLDWIDE.test(word);
}

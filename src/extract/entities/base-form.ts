import { compact } from '../../core/compact.ts';
import { type EndingKind, type Peeling, peel } from '../../kazakh/endings.ts';
import { RUSSIAN_COUNTRIES } from '../../kazakh/names/foreign-countries.ts';
import { LISTS, NAME_BITS, nameLists } from '../../kazakh/names/index.ts';
import type { EntityType } from './mention.ts';

/** Endings that leave the word the same name in the same number. */
const CASES: ReadonlySet<EndingKind> = new Set<EndingKind>([
  'genitive',
  'dative',
  'accusative',
  'locative',
  'ablative',
  'instrumental',
  'attributive',
]);

const SURNAME_END = compact(
  /[\p{L}]{2}(?:ов|ев|ёв|ова|ева|ёва|ин|ина|[сц]кий|[сц]кая|ұлы|қызы|улы|кызы|вич|вна|енко)$/u,
);

const TWO_LETTERS: RegExp = compact(/\p{L}{2}/u);

/**
 * The nominative singular of a name; only its last word changes. `Қазақстан Республикасының` gives `Қазақстан
 * Республикасы`, `АҚШ-тың` `АҚШ`, `қазақтар` `қазақ`, `Өскемен` stays.
 *
 * @param text the name as it stands
 * @param type its class
 * @param known tells whether a word (lower case) is met in the document as it is; helps with names on no list
 */
export function baseForm(text: string, type: EntityType, known: (word: string) => boolean = () => false): string {
  if (type === 'GPE' && RUSSIAN_COUNTRIES.has(text.slice(text.lastIndexOf(' ') + 1))) return russianBase(text);
  if (type === 'GPE' && RUSSIAN_REGION.test(text)) return regionBase(text);
  const at = lastWordStart(text);
  const word = text.slice(at);
  if (at >= text.length || !TWO_LETTERS.test(word)) return text;
  const before = text.slice(0, at);
  if (type === 'LAW' && NUMBERED_ACT.test(text)) return before + actBase(word);
  if (nameLists().phrases.has(text.toLowerCase())) return text;
  return before + baseOfWord(word, type, before !== '', known);
}

const REPUBLIC = compact(/^Республик\p{Ll}{1,2} /u);

/** `Республики Казахстан`, `Казахстане`, `России` */
function russianBase(text: string): string {
  const at = text.lastIndexOf(' ') + 1;
  if (at > 0) return text.replace(REPUBLIC, 'Республика ');
  if (text.startsWith('Кита')) return 'Китай';
  return text.replace(/и(?:и|ю|ей|я)$/u, 'ия').replace(/(?<=стан)(?:а|у|ом|е)$/u, '');
}

/** `Акмолинской области` → `Акмолинская область` */
const RUSSIAN_REGION = compact(/^\p{Lu}\p{L}+(?:ск|цк)\p{Ll}{2,3}(?:-\p{L}+)? (?:област|кра)/u);
const regionBase = (text: string): string =>
  text.replace(/(?<=[сц]к)(?:ой|ую)(?= област(?:и|ь|ью)$)/u, 'ая').replace(/област(?:и|ью)$/u, 'область');

/** `№ 37 жарлығынан`, `1373 қарарының`: an act by its number has no owner in its name. */
const NUMBERED_ACT = compact(/^(?:№ ?)?\d[\d\p{L}/-]* \p{L}+$/u);
const ACT = /^(?:қарар|шешім|қаулы|жарлы[қғ]|бұйры[қғ]|заң|өкім|директива)/iu;

function actBase(word: string): string {
  const stem = ACT.exec(word)?.[0];
  return stem === undefined ? word : stem.replace(/ғ$/u, 'қ');
}

function lastWordStart(text: string): number {
  let at = text.length;
  while (at > 0 && !/[\s.«“"(]/u.test(text.charAt(at - 1))) at--;
  return at;
}

/** `АҚШ-ң`, `ҚР-на`, `КСР-іне`: behind capitals and a hyphen stands nothing but an ending. */
const SHORT_ENDING = compact(/^((?:\p{Lu}\p{Ll}?){2,}\p{Lu}*)-\p{Ll}{1,6}$/u);

function baseOfWord(word: string, type: EntityType, hasOwner: boolean, known: (word: string) => boolean): string {
  if (isAbbreviation(word) || COUNTRY.test(word)) return word;
  const short = SHORT_ENDING.exec(word);
  if (short !== null) return short[1]!;
  if (hasOwner && !PERSONAL.has(type)) {
    if (SINGULAR.has(type)) {
      const plural = PLURAL_OWNED.exec(word.toLowerCase());
      if (plural !== null) return word.slice(0, plural.index + 2) + thirdPerson(word.slice(0, plural.index + 2));
    }
    const owned = (type === 'ART' ? TITLE_CASE : OWNED_CASE).exec(word.toLowerCase());
    if (owned !== null) return word.slice(0, owned.index + owned[1]!.length);
    if (isPossessed(word.toLowerCase())) return word;
  }
  const readings = peel(word).filter(({ endings }) => endings.every((kind) => isTaken(kind, type, hasOwner)));
  if (readings.length <= 1 && type !== 'ART' && !(type === 'PERSON' && LOOSE_LOCATIVE.test(word)))
    readings.unshift(...looseReadings(word));
  if (type === 'NORP') readings.unshift(...pluralOfCluster(word));
  const listed = onLists(readings, type);
  if (listed !== undefined) return listed.base;
  if (type === 'PERSON') {
    const surname = SURNAME_CASE.exec(word.toLowerCase());
    if (surname !== null) return word.slice(0, surname.index + surname[0].length);
    if (SURNAME_END.test(word.toLowerCase())) return word;
  }
  return bestReading(word, readings, known).base;
}

/** `ФИДЕ`, `НАТО`: a few capitals are an abbreviation with no ending in it, unless they make a name on the lists. */
function isAbbreviation(word: string): boolean {
  if (word.length > LONGEST_ABBREVIATION || !CAPITALS.test(word)) return false;
  const { words } = nameLists();
  return !peel(word).some(({ base, length }) => length > 0 && words.has(base.toLowerCase()));
}

const LONGEST_ABBREVIATION = 5;
/** Казахстан, Кыргызстан, Пакистан in Russian: no ablative, as Таластан and Тунистан are. */
const COUNTRY = compact(/\p{L}(?:[хзкқғ]|[бкг]и)стан$/u);

/** Names whose last word is a name by itself, whatever stands before it. */
const PERSONAL: ReadonlySet<EntityType> = new Set<EntityType>(['PERSON', 'NORP', 'NON_HUMAN']);
/** Classes whose word may bear an owner's ending that is no part of the name: `президентіміз`, `Конституциямыз`. */
const OWNABLE: ReadonlySet<EntityType> = new Set<EntityType>(['POSITION', 'LAW', 'NORP']);

/** A third person's possessive ending, which stays, and a case ending behind it: министрлігі|нің. */
const OWNED_CASE = compact(/(\p{L}{2}[ыі])(?:н|ның|нің|на|не|нда|нде|нан|нен|мен|ндағы|ндегі)$/u);

const OWNED: RegExp = compact(/\p{L}{3}[ыі]$/u);

/** Whether a last word ends in -ы, -сы of its owner and not in -ты, -ды, -ны or -дағы of a case. */
function isPossessed(lower: string): boolean {
  if (!OWNED.test(lower) || /(?:[дт]ағы|[дт]егі)$/u.test(lower)) return false;
  if (/[кқпстфхцчшщ]т[ыі]$|[мнңлрйвгбдзж]д[ыі]$/u.test(lower)) return false;
  if (!/[аәеёиоөуүұыіэюя]н[ыі]$/u.test(lower)) return true;
  const { words } = nameLists();
  return (
    (words.has(lower.slice(0, -1)) && !words.has(lower.slice(0, -2))) ||
    !(words.has(lower.slice(0, -2)) || /(?:ия|ғы|гі)$/u.test(lower.slice(0, -2)))
  );
}

/** Titles are often phrases in the locative: only what a sentence adds is taken off. */
const TITLE_CASE = compact(/(\p{L}{2}[ыі])(?:ның|нің|на|не|нан|нен|(?<=сыйлығы)(?:н|нда))$/u);
/** A treaty and a war are one each: `Минск келісімдері` gives `Минск келісімі`. */
const SINGULAR: ReadonlySet<EntityType> = new Set<EntityType>(['LAW', 'EVENT']);
const PLURAL_OWNED = compact(/\p{L}{2}(?:[лдт]ары|[лдт]ері)(?:н|ның|нің|на|не|нда|нде|нан|нен|мен|ндағы|ндегі)?$/u);

/** -сы after a vowel, -ы after a consonant, in harmony. */
function thirdPerson(base: string): string {
  const lower = base.toLowerCase();
  const vowels = lower.match(/[аәеёиіоөуүұыэюя]/gu) ?? [];
  const narrow = 'әеіөүиэ'.includes(vowels[vowels.length - 1] ?? 'а') ? 'і' : 'ы';
  return /[аәеёиіоөуүұыэюя]$/u.test(lower) ? `с${narrow}` : narrow;
}

function isTaken(kind: EndingKind, type: EntityType, hasOwner: boolean): boolean {
  if (type === 'ART') return kind === 'genitive' || kind === 'accusative';
  if (CASES.has(kind)) return true;
  if (kind === 'possessive-1sg' || kind === 'possessive-2sg') return false;
  if (type === 'NORP') return kind === 'plural' || kind.startsWith('possessive');
  return OWNABLE.has(type) && (kind === 'plural' ? !hasOwner : kind.startsWith('possessive'));
}

/** Антуанетта, Неруда: nobody is a place, and so ends many a name. */
const LOOSE_LOCATIVE = /[дт][ае]$/u;

/** Case endings on foreign names, whose vowels agree with nothing: `Нью-Йоркте`, `Маркстің`. */
function looseReadings(word: string): Peeling[] {
  const match = LOOSE_CASE.exec(word);
  if (match === null) return [];
  const base = word.slice(0, match.index + 3);
  return [{ base, endings: ['genitive'], length: word.length - base.length }];
}
const LOOSE_CASE = compact(
  /\p{L}{3}(?:[ндт][ыі]ң|[нд][ыі]|[вкпстфхцчшщгбдзж]т[ыі]|[дт][ае]н?|[ғқ]а|[гк]е|[мбп]ен|[дт]ағы|[дт]егі)$/u,
);

/** A surname with a case ending behind it. */
const SURNAME_CASE = compact(
  /\p{L}{2}(?:ов|ев|ёв|ова|ева|ёва|ин|ина|[сц]кий|[сц]кая|ұлы|қызы|вич|вна|енко)(?=(?:[ндт][ыі]ң|[ндт][ыі]|[дт][ае]н?|[ғқ]а|[гк]е|[мбп]ен|на|не|н|нда|нде|нан|нен|[дт]ағы|[дт]егі)$)/u,
);

const PLURAL_OF_CLUSTER: RegExp = compact(/\p{L}{2}ст(?:ер|ар)(?:д[ыіе]ң?|ден|дан|ге|ға|мен|дің|дың)?$/u);

/** нацистер: the т of the stem fell together with the ending's. */
function pluralOfCluster(word: string): Peeling[] {
  const match = PLURAL_OF_CLUSTER.exec(word.toLowerCase());
  if (match === null) return [];
  const base = word.slice(0, match.index + 4);
  return [{ base, endings: ['plural'], length: word.length - base.length }];
}

/** The least peeled reading that is a name on the lists. */
function onLists(readings: readonly Peeling[], type: EntityType): Peeling | undefined {
  const { words } = nameLists();
  const bits = type === 'POSITION' ? NAME_BITS | LISTS.position : NAME_BITS;
  let best: Peeling | undefined;
  for (const reading of readings)
    if ((words.get(reading.base.toLowerCase()) ?? 0) & bits && (best === undefined || reading.length < best.length))
      best = reading;
  return best;
}

const CAPITALS: RegExp = compact(/^\p{Lu}+$/u);

/** A base met elsewhere in the document, else the most peeled one that leaves a word. */
function bestReading(word: string, readings: readonly Peeling[], known: (word: string) => boolean): Peeling {
  const whole: Peeling = { base: word, endings: [], length: 0 };
  for (const reading of readings) if (reading.length > 0 && known(reading.base.toLowerCase())) return reading;
  for (const reading of readings) {
    if (reading.length === 0) return reading;
    if (reading.base.length >= 3 || CAPITALS.test(reading.base)) return reading;
  }
  return whole;
}

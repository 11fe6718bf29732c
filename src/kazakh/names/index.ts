import { NAME_ABBREVIATIONS } from './abbreviations.ts';
import { BODIES, DISEASES, EVENTS, LAWS, PRODUCTS, PROJECTS } from './bodies.ts';
import { CITIES } from './cities.ts';
import * as context from './context.ts';
import { COUNTRIES } from './countries.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { BELIEFS, PEOPLES } from './peoples.ts';
import { LOCATIONS, REGIONS } from './places.ts';
import { SURNAMES } from './surnames.ts';

/** The lists a word may be on. */
export type ListName =
  | 'given'
  | 'surname'
  | 'country'
  | 'city'
  | 'region'
  | 'location'
  | 'people'
  | 'belief'
  | 'body'
  | 'product'
  | 'project'
  | 'event'
  | 'disease'
  | 'shortPlace'
  | 'shortBody'
  | 'shortOther'
  | 'position'
  | 'personWord'
  | 'bodyHead'
  | 'facilityHead'
  | 'lawHead'
  | 'projectHead'
  | 'eventHead'
  | 'artHead'
  | 'placeHead'
  | 'locationHead'
  | 'productHead'
  | 'law';

/** Each list as one bit of a mask. */
export const LISTS: Readonly<Record<ListName, number>> = {
  given: 1 << 0,
  surname: 1 << 1,
  country: 1 << 2,
  city: 1 << 3,
  region: 1 << 4,
  location: 1 << 5,
  people: 1 << 6,
  belief: 1 << 7,
  body: 1 << 8,
  product: 1 << 9,
  project: 1 << 10,
  event: 1 << 11,
  disease: 1 << 12,
  shortPlace: 1 << 13,
  shortBody: 1 << 14,
  shortOther: 1 << 15,
  position: 1 << 16,
  personWord: 1 << 17,
  bodyHead: 1 << 18,
  facilityHead: 1 << 19,
  lawHead: 1 << 20,
  projectHead: 1 << 21,
  eventHead: 1 << 22,
  artHead: 1 << 23,
  placeHead: 1 << 24,
  locationHead: 1 << 25,
  productHead: 1 << 26,
  law: 1 << 29,
};

/** Bits of the lists of names proper; the rest are words that stand beside names. */
export const NAME_BITS: number = LISTS.position - 1;
/** Bits of the words that head a name from behind. */
export const HEAD_BITS: number = (LISTS.productHead << 1) - LISTS.bodyHead + LISTS.position;

/** What a word says of time and number; a word has one such class. */
export const TIME_CLASSES: readonly (readonly [name: string, words: string])[] = [
  ['month', context.TIME_WORDS],
  ['weekday', context.WEEKDAYS],
  ['date-unit', context.DATE_UNITS],
  ['date-word', context.DATE_WORDS],
  ['clock', context.CLOCK_WORDS],
  ['numeral', context.NUMERALS],
  ['money', context.MONEY_WORDS],
  ['measure', context.MEASURES],
  ['about', context.ABOUT_WORDS],
];

/** An abbreviation of a name. */
export interface NameAbbreviation {
  readonly short: string;
  /** Empty where the abbreviation is the name. */
  readonly long: string;
  readonly type: string;
}

/** The lists as look-ups: masks of single words and of phrases, in lower case. */
export interface NameLists {
  readonly words: ReadonlyMap<string, number>;
  /** Phrases of two words or more, by their words. */
  readonly phrases: ReadonlyMap<string, number>;
  /** Every first word, or first words, of a phrase. */
  readonly openings: ReadonlySet<string>;
  readonly timeClasses: ReadonlyMap<string, number>;
  readonly abbreviations: readonly NameAbbreviation[];
}

const PHRASE_LISTS: readonly (readonly [text: string, bit: number])[] = [
  [COUNTRIES, LISTS.country],
  [CITIES, LISTS.city],
  [REGIONS, LISTS.region],
  [LOCATIONS, LISTS.location],
  [PEOPLES, LISTS.people],
  [BELIEFS, LISTS.belief],
  [BODIES, LISTS.body],
  [PRODUCTS, LISTS.product],
  [PROJECTS, LISTS.project],
  [EVENTS, LISTS.event],
  [DISEASES, LISTS.disease],
  [LAWS, LISTS.law],
];

const WORD_LISTS: readonly (readonly [text: string, bit: number])[] = [
  [GIVEN_NAMES, LISTS.given],
  [SURNAMES, LISTS.surname],
  [context.POSITION_WORDS, LISTS.position],
  [context.PERSON_WORDS, LISTS.personWord],
  [context.BODY_HEADS, LISTS.bodyHead],
  [context.FACILITY_HEADS, LISTS.facilityHead],
  [context.LAW_HEADS, LISTS.lawHead],
  [context.PROJECT_HEADS, LISTS.projectHead],
  [context.EVENT_HEADS, LISTS.eventHead],
  [context.ART_HEADS, LISTS.artHead],
  [context.PLACE_HEADS, LISTS.placeHead],
  [context.LOCATION_HEADS, LISTS.locationHead],
  [context.PRODUCT_HEADS, LISTS.productHead],
];

let lists: NameLists | undefined;

/** The name lists, built when first asked for. */
export function nameLists(): NameLists {
  lists ??= build();
  return lists;
}

function build(): NameLists {
  const words = new Map<string, number>();
  const phrases = new Map<string, number>();
  const openings = new Set<string>();
  const add = (name: string, bit: number): void => {
    const target = name.includes(' ') ? phrases : words;
    target.set(name, (target.get(name) ?? 0) | bit);
    for (let at = name.indexOf(' '); at > 0; at = name.indexOf(' ', at + 1)) openings.add(name.slice(0, at));
  };
  for (const [text, bit] of WORD_LISTS) for (const word of split(text, /\s+/)) add(word, bit);
  for (const [text, bit] of PHRASE_LISTS)
    for (const name of split(text, /[;\n]/)) add(name.replaceAll(', ', ' , '), bit);
  const abbreviations = readAbbreviations();
  for (const { short, long, type } of abbreviations) {
    const bit = type === 'GPE' ? LISTS.shortPlace : type === 'ORGANISATION' ? LISTS.shortBody : LISTS.shortOther;
    add(short.toLowerCase(), bit);
    if (long !== '') add(long.toLowerCase(), type === 'GPE' ? LISTS.country : LISTS.body);
  }
  const timeClasses = new Map<string, number>();
  for (const [i, [, text]] of TIME_CLASSES.entries())
    for (const word of split(text, /\s+/)) if (!timeClasses.has(word)) timeClasses.set(word, i + 1);
  return { words, phrases, openings, timeClasses, abbreviations };
}

const split = (text: string, by: RegExp): string[] => text.split(by).filter((part) => part.trim() !== '');

function readAbbreviations(): NameAbbreviation[] {
  return split(NAME_ABBREVIATIONS, /\n/).map((line) => {
    const [short = '', long = '', type = ''] = line.split('|');
    return { short, long, type };
  });
}

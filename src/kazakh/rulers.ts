/** Rulers who bear a number: titles that stand before it, and the names it goes with; the beginnings of all their forms. */
const TITLES: readonly string[] = [
  'император',
  'патша',
  'король',
  'королева',
  'сұлтан',
  'шах',
  'папа',
  'князь',
  'герцог',
  'перғауын',
  'фараон',
  'ханша',
];

const NAMES: readonly string[] = [
  'александр',
  'николай',
  'петр',
  'пётр',
  'павел',
  'екатерина',
  'елизавета',
  'иван',
  'людовик',
  'карл',
  'генрих',
  'георг',
  'эдуард',
  'вильгельм',
  'фридрих',
  'филипп',
  'наполеон',
  'густав',
  'франциск',
  'яков',
  'иоанн',
  'бенедикт',
  'мехмед',
  'мехмет',
  'мұрад',
  'баязид',
  'селім',
  'аббас',
  'дарий',
  'кир',
  'хосров',
  'рамсес',
  'тутмос',
  'птолемей',
  'клеопатра',
];

/** Whether a lower-case word is a title of rulers: `император`, `патшасы`. */
export function isRuler(word: string): boolean {
  return TITLES.some((title) => word.startsWith(title));
}

/** Whether a lower-case word is a name of rulers that goes with numbers: `Александр`, `Людовиктің`. */
export function isRegnalName(word: string): boolean {
  return NAMES.some((name) => word.startsWith(name));
}

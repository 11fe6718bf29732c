/** Countries that Kazakh essays name in their English abstracts. */
export const ENGLISH_COUNTRIES: ReadonlySet<string> = new Set(
  'Kazakhstan Russia China Uzbekistan Kyrgyzstan Turkmenistan Tajikistan Azerbaijan Turkey Germany France Italy Spain Poland Finland Sweden Norway Estonia Latvia Lithuania Ukraine Belarus Japan Korea Mongolia India Iran Afghanistan Pakistan Singapore Malaysia Canada USA'.split(
    ' ',
  ),
);

/** Countries in Russian with their cases; those that are Kazakh words too are left out. */
export const RUSSIAN_COUNTRIES: ReadonlySet<string> = new Set([
  ...forms('Казахстан Узбекистан Кыргызстан Таджикистан Туркменистан', ['', 'а', 'у', 'ом', 'е']),
  ...forms('Кита', ['й', 'я', 'ю', 'ем', 'е']),
  ...forms('Росси Япони Германи Франци', ['и', 'ю', 'ей']),
]);

function forms(stems: string, endings: readonly string[]): string[] {
  return stems.split(' ').flatMap((stem) => endings.map((ending) => stem + ending));
}

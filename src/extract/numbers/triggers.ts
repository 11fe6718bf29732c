/** What words that may open a date lead: a number or word of dates stands right behind most of them. */
export const LEADS = ['about', 'near', 'each', 'vague', 'hour', 'era', 'foreign', 'day'] as const;
export type Lead = (typeof LEADS)[number];

interface LeadingWords {
  readonly lead: Lead;
  readonly words: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');

/** Words that are dates by themselves, given a reference day or not. */
export const ALONE: readonly LeadingWords[] = [
  { lead: 'near', words: words('биыл биылғы былтыр былтырғы') },
  { lead: 'day', words: words('бүгін бүгінгі кеше кешегі ертең ертеңгі бүрсігүні') },
  { lead: 'each', words: ['күнделікті'] },
];

/** Words that may open a date though they are none. */
export const LEADING: readonly LeadingWords[] = [
  { lead: 'about', words: words('шамамен жуықтап') },
  { lead: 'near', words: words('осы бұл сол келесі келер алдағы өткен алдыңғы') },
  { lead: 'each', words: ['әр'] },
  { lead: 'vague', words: words('ондаған жүздеген мыңдаған') },
  { lead: 'hour', words: words('таңғы таңертеңгі түскі күндізгі кешкі түнгі') },
  { lead: 'era', words: words('б біздің жаңа') },
  {
    lead: 'foreign',
    words: words('с from in between начала начале конца конце середины середине первой второй последней рубеже'),
  },
];

/** Letters behind a figure that make a date of it: for жыл and ғасыр, and twice for many. */
export const DATE_LETTERS: readonly string[] = ['ж', 'жж', 'ғ', 'ғғ'];

/** Words of Russian and English behind a figure that make a date or a duration of it. */
export const FOREIGN_WORDS: readonly string[] = words(
  'г гг год года году годы годов годах годом половины половине четверти века век веке веку веков century centuries s по to and until till до лет месяца месяцев дня дней недели недель часа часов years months weeks days hours minutes',
);

/** Words and signs that may open a number though they are none. */
export const NUMBER_LEADS: readonly string[] = words(
  '№ ½ ¼ ¾ ⅓ ⅔ ⅛ более свыше менее около примерно about approximately nearly over more less шамамен жуықтап $ € ₸ £ ¥ ₽ сағатына секундына минутына минус плюс ~ ≈ no n нөмірі',
);

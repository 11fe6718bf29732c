/** Seasons, with EDTF's numbers for them. */
export interface SeasonFact {
  readonly edtf: number;
  readonly stem: string;
  /** Whole words that mean the season; the stem with other endings may be another word (жазды: wrote). */
  readonly words: readonly string[];
}

const forms = (...words: readonly string[]): readonly string[] => words;

export const SEASONS: readonly SeasonFact[] = [
  { edtf: 21, stem: 'көктем', words: forms('көктем', 'көктемі', 'көктемде', 'көктемгі', 'көктемнің', 'көктемге') },
  { edtf: 22, stem: 'жаз', words: forms('жазда', 'жаздың', 'жазғы', 'жаздағы', 'жазғытұрым') },
  { edtf: 23, stem: 'күз', words: forms('күзде', 'күзгі', 'күздің', 'күздегі') },
  { edtf: 24, stem: 'қыс', words: forms('қыста', 'қысқы', 'қыстың', 'қыстағы') },
];

/** More forms that are clear only beside a year (`1941 жылдың жазы`): stem and these endings. */
export const SEASON_ENDINGS: readonly string[] = [
  '',
  'ы',
  'і',
  'ында',
  'інде',
  'ынан',
  'інен',
  'ына',
  'іне',
  'ының',
  'інің',
  'ындағы',
  'індегі',
  'да',
  'де',
  'та',
  'ғы',
  'гі',
  'қы',
  'дан',
  'ден',
  'тен',
  'тан',
  'ға',
  'ге',
  'қа',
  'дың',
  'дің',
  'тың',
  'нің',
  'дағы',
  'дегі',
  'тағы',
  'нен',
];

/**
 * Shares of letters, in per mille, of running Russian, and of what Ukrainian, Belarusian, Serbian and Macedonian have
 * besides: the common figures of frequency tables, the larger one where languages differ. Rough is enough, since a
 * wrong code page costs several nats a letter.
 */
export const SLAVIC_SHARES: readonly (readonly [letters: string, share: number])[] = [
  ['о', 105],
  ['еаи', 80],
  ['нт', 64],
  ['ср', 50],
  ['вл', 44],
  ['кмд', 32],
  ['ј', 30],
  ['пуі', 28],
  ['яыьгзб', 17],
  ['чйў', 13],
  ['хж', 9],
  ['шюїћ', 7],
  ['цєљњ', 5],
  ['щэ', 3],
  ['фђџќ', 2],
  ['ґѓѕ', 0.7],
  ['ъё', 0.5],
];

/** Letters that Russian, Ukrainian and Belarusian do not have. */
export const NOT_EAST = 'ђѓѕјљњћќџ';
/** Letters that Serbian and Macedonian do not have. */
export const NOT_SOUTH = 'ґёєіїйўщъыьэюя';

import { CURRENCY_OWNERS } from '../../kazakh/currencies.ts';
import { POWERS, UNITS } from '../../kazakh/units.ts';

/** Questions a number asks of the words beside it, answered once for each distinct word. */

const TAIL_STEMS =
  /^(?:астам|аса|арты[қғ]|көп|жоғары|кем|аз|төмен|жуы[қғ]|тарта|таяу|таман|дейін|шейін|шама|шақты|есе)/;

/** Whether a word may belong to the number before it: the beginnings of all words of about, and есе. */
export function followsNumber(word: string): boolean {
  return TAIL_STEMS.test(word);
}

const SIGN_WORDS: ReadonlySet<string> = new Set([
  ...UNITS.flatMap(({ signs }) => signs ?? []).map((sign) => sign.toLowerCase()),
  ...Object.keys(POWERS),
  ...Object.keys(CURRENCY_OWNERS),
  ...'а ° º ˚ ‰'.split(' '),
]);

/** Whether a unit may begin with this word or sign. */
export function opensUnit(word: string): boolean {
  return SIGN_WORDS.has(word);
}

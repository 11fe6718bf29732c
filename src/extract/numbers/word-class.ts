import { CURRENCY_OWNERS } from '../../kazakh/currencies.ts';
import { PAIRED_UNITS, POWERS, UNITS } from '../../kazakh/units.ts';

/** Questions a number asks of the words beside it, answered once for each distinct word. */

const TAIL_STEMS =
  /^(?:астам|аса|арты[қғ]|көп|жоғары|кем|аз|төмен|жуы[қғ]|тарта|таяу|таман|дейін|шейін|шама|шақты|қаралы|есе)/;

/** Whether a word may belong to the number before it: the beginnings of all words of about, and есе. */
export function followsNumber(word: string): boolean {
  return TAIL_STEMS.test(word);
}

const DATE_TAILS =
  /^(?:бер[іг]|баста|дейін|шейін|жуық|таман|таяу|тақау|шама|ара(?:лы|сы)|бас|орта|соң|ая[қғ]|бірінші|екінші|үшінші|төртінші|алғашқы|i{1,3}$|iv$)/;

/** Whether a word may belong to the point of the calendar before it. */
export function followsDate(word: string): boolean {
  return DATE_TAILS.test(word);
}

const SIGN_WORDS: ReadonlySet<string> = new Set([
  ...UNITS.flatMap(({ signs }) => signs ?? []).map((sign) => sign.toLowerCase()),
  ...Object.keys(POWERS),
  ...Object.keys(CURRENCY_OWNERS),
  ...PAIRED_UNITS.map(([first]) => first),
  ...'а ° º ˚ ‰'.split(' '),
]);

/** Whether a unit may begin with this word or sign. */
export function opensUnit(word: string): boolean {
  return SIGN_WORDS.has(word);
}

/** Money words and signs, with ISO 4217 codes (historical ones included). */

export interface CurrencyFact {
  readonly code: string;
  readonly words: readonly string[];
  /** How many of it make the coded unit: 100 тиын are a теңге. */
  readonly per?: number;
}

export const CURRENCIES: readonly CurrencyFact[] = [
  { code: 'KZT', words: ['теңге', 'теңгес', 'тг', 'kzt', '₸'] },
  { code: 'KZT', words: ['тиын'], per: 100 },
  { code: 'USD', words: ['доллар', 'usd', '$'] },
  { code: 'USD', words: ['цент', '¢'], per: 100 },
  { code: 'EUR', words: ['еуро', 'евро', 'eur', '€'] },
  // сом is the rouble in Kazakh, before 1993 the only one; the Kyrgyz one is told by its owner.
  { code: 'RUB', words: ['рубль', 'рубл', 'руб', 'rub', '₽', 'сом'] },
  { code: 'RUB', words: ['копейка', 'тиек'], per: 100 },
  { code: 'UZS', words: ['сум'] },
  { code: 'CNY', words: ['юань', 'юан'] },
  { code: 'JPY', words: ['иен', 'иена', '¥'] },
  { code: 'KRW', words: ['вона', '₩'] },
  { code: 'GBP', words: ['фунт', '£'] },
  { code: 'CHF', words: ['франк'] },
  { code: 'TRY', words: ['лира', '₺'] },
  { code: 'UAH', words: ['гривна', '₴'] },
  { code: 'INR', words: ['рупия', '₹'] },
  { code: 'AED', words: ['дирхам'] },
  { code: 'XBT', words: ['биткоин', '₿'] },
];

/** Words that stand before a currency's word and narrow it: АҚШ доллары, КСРО рублі, Канада доллары. */
export const CURRENCY_OWNERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ақш: { USD: 'USD' },
  канада: { USD: 'CAD' },
  австралия: { USD: 'AUD' },
  гонконг: { USD: 'HKD' },
  сингапур: { USD: 'SGD' },
  ресей: { RUB: 'RUB' },
  кеңес: { RUB: 'SUR' },
  ксро: { RUB: 'SUR' },
  беларусь: { RUB: 'BYN' },
  қырғыз: { RUB: 'KGS' },
  өзбек: { UZS: 'UZS', RUB: 'UZS' },
  түрік: { TRY: 'TRY' },
  швейцария: { CHF: 'CHF' },
  француз: { CHF: 'FRF' },
  неміс: { DEM: 'DEM' },
  қытай: { CNY: 'CNY' },
  жапон: { JPY: 'JPY' },
  оңтүстік: { KRW: 'KRW' },
  корей: { KRW: 'KRW' },
  британ: { GBP: 'GBP' },
  ағылшын: { GBP: 'GBP' },
};

/** Words after a currency's word that belong to it: фунт стерлинг. */
export const CURRENCY_TAILS: Readonly<Record<string, string>> = { стерлинг: 'GBP' };

/** Measures: words and signs with their UCUM symbols (unitsofmeasure.org). */

export interface UnitFact {
  readonly ucum: string;
  readonly words: readonly string[];
  /** Signs, compared as written: М is no metre. Never inflected inside, endings come by hyphen. */
  readonly signs?: readonly string[];
}

const unit = (ucum: string, words: string, signs = ''): UnitFact => ({
  ucum,
  words: words === '' ? [] : words.split(' '),
  signs: signs === '' ? [] : signs.split(' '),
});

export const UNITS: readonly UnitFact[] = [
  unit('m', 'метр', 'м m'),
  unit('km', 'километр шақырым', 'км km'),
  unit('dm', 'дециметр', 'дм dm'),
  unit('cm', 'сантиметр', 'см cm'),
  unit('mm', 'миллиметр', 'мм mm'),
  unit('um', 'микрометр микрон', 'мкм'),
  unit('nm', 'нанометр', 'нм nm'),
  unit('[mi_i]', 'миля'),
  unit('[in_i]', 'дюйм'),
  unit('[ft_i]', 'фут'),
  unit('[yd_i]', 'ярд'),
  unit('ha', 'гектар', 'га ha'),
  unit('[acr_us]', 'акр'),
  unit('ar', 'сотық соток'),
  unit('L', 'литр', 'л'),
  unit('dL', 'децилитр', 'дл'),
  unit('hL', 'гектолитр', 'гл'),
  unit('m3', 'куб'),
  unit('mL', 'миллилитр', 'мл ml'),
  unit('[bbl_us]', 'баррель'),
  unit('[gal_us]', 'галлон'),
  unit('t', 'тонна', 'т'),
  unit('kt', 'килотонна', 'кт'),
  unit('Mt', 'мегатонна', 'Мт'),
  unit('dt', 'центнер', 'ц'),
  unit('kg', 'килограмм килограм келі кило', 'кг kg'),
  unit('g', 'грамм', 'г g'),
  unit('mg', 'миллиграмм', 'мг mg'),
  unit('ug', 'микрограмм', 'мкг'),
  unit('[car_m]', 'карат'),
  unit('Cel', '', '°C °С ℃'),
  unit('[degF]', '', '°F ℉'),
  unit('K', 'кельвин', 'К'),
  unit('deg', '', '°'),
  unit('W', 'ватт', 'Вт W'),
  unit('kW', 'киловатт', 'кВт kW'),
  unit('MW', 'мегаватт', 'МВт MW'),
  unit('GW', 'гигаватт', 'ГВт GW'),
  unit('kW.h', '', 'кВтч'),
  unit('V', 'вольт', 'В'),
  unit('kV', 'киловольт', 'кВ'),
  unit('mV', 'милливольт', 'мВ'),
  unit('A', 'ампер', 'А'),
  unit('mA', 'миллиампер', 'мА'),
  unit('Ohm', 'ом', 'Ом Ω'),
  unit('kOhm', 'килоом', 'кОм'),
  unit('MOhm', 'мегаом', 'МОм'),
  unit('C', 'кулон', 'Кл'),
  unit('F', 'фарад', 'Ф'),
  unit('uF', 'микрофарад', 'мкФ'),
  unit('pF', 'пикофарад', 'пФ'),
  unit('H', 'генри', 'Гн'),
  unit('mH', 'миллигенри', 'мГн'),
  unit('T', 'тесла', 'Тл'),
  unit('mT', 'миллитесла', 'мТл'),
  unit('Wb', 'вебер', 'Вб'),
  unit('eV', 'электронвольт', 'эВ'),
  unit('keV', 'килоэлектронвольт', 'кэВ'),
  unit('MeV', 'мегаэлектронвольт', 'МэВ'),
  unit('GeV', 'гигаэлектронвольт', 'ГэВ'),
  unit('Hz', 'герц', 'Гц Hz'),
  unit('kHz', 'килогерц', 'кГц'),
  unit('MHz', 'мегагерц', 'МГц MHz'),
  unit('GHz', 'гигагерц', 'ГГц GHz'),
  unit('J', 'джоуль', 'Дж'),
  unit('kJ', 'килоджоуль', 'кДж'),
  unit('MJ', 'мегаджоуль', 'МДж'),
  unit('cal', 'калория', 'кал'),
  unit('kcal', 'килокалория ккал', 'ккал'),
  unit('N', 'ньютон', 'Н'),
  unit('kN', 'килоньютон', 'кН'),
  unit('Pa', 'паскаль', 'Па'),
  unit('hPa', 'гектопаскаль', 'гПа'),
  unit('kPa', 'килопаскаль', 'кПа'),
  unit('MPa', 'мегапаскаль', 'МПа'),
  unit('atm', 'атмосфера', 'атм'),
  unit('[HP]', '', 'а.к.'),
  unit('bit', 'бит', 'бит'),
  unit('kbit', 'килобит', 'кбит Кбит kbit'),
  unit('Mbit', 'мегабит', 'Мбит Mbit'),
  unit('Gbit', 'гигабит', 'Гбит Gbit'),
  unit('By', 'байт', 'байт'),
  unit('kBy', 'килобайт', 'КБ кБ Кб KB kB'),
  unit('MBy', 'мегабайт', 'МБ Мб MB'),
  unit('GBy', 'гигабайт', 'ГБ Гб GB'),
  unit('TBy', 'терабайт', 'ТБ Тб TB'),
  unit('[pixel]', 'пиксель'),
  unit('dB', 'децибел', 'дБ dB'),
  unit('mol', 'моль', 'моль'),
  unit('mmol', 'миллимоль', 'ммоль'),
  unit('umol', 'микромоль', 'мкмоль'),
  unit('Ci', 'кюри'),
  unit('R', 'рентген'),
  unit('Sv', 'зиверт', 'Зв'),
  unit('mSv', 'миллизиверт', 'мЗв'),
  unit('uSv', 'микрозиверт', 'мкЗв'),
  unit('Bq', 'беккерель', 'Бк'),
  unit('lm', 'люмен', 'лм'),
  unit('lx', 'люкс', 'лк'),
  unit('cd', 'кандела', 'кд'),
  unit('pc', 'парсек', 'пк'),
];

/** Degrees: градус alone is an angle or a temperature; in Kazakh prose it is nearly always the weather. */
export const DEGREE = 'градус';
export const CELSIUS_WORDS: readonly string[] = ['ыстық', 'суық', 'аяз', 'жылы'];
/** Beginnings of words after градус that make it an angle. */
export const ANGLE_WORDS: readonly string[] = [
  'бұрыш',
  'ендік',
  'бойлық',
  'солтүстік',
  'оңтүстік',
  'шығыс',
  'батыс',
  'айнал',
  'бұрыл',
];

/** шаршы метр, текше метр: powers said before the unit. */
export const POWERS: Readonly<Record<string, number>> = { шаршы: 2, квадрат: 2, текше: 3, куб: 3 };

/** Letters that name a class or a person as often as a unit: `5 А` is a class, `220 В` a tension. */
export const UNIT_OR_CLASS: ReadonlySet<string> = new Set(['А', 'В', 'К']);

/** Units of two words: the first one's beginning, the second's, the UCUM symbol. */
export const PAIRED_UNITS: readonly (readonly [string, string, string])[] = [
  ['жарық', 'жыл', '[ly]'],
  ['астрономиялық', 'бірлі', 'AU'],
  ['ат', 'күш', '[HP]'],
];

/** What stands behind a slash or a point besides units of measure: км/сағ, кВт·сағ. */
export const PER_SIGNS: Readonly<Record<string, string>> = {
  сағ: 'h',
  сағат: 'h',
  с: 's',
  сек: 's',
  секунд: 's',
  мин: 'min',
  ч: 'h',
  h: 'h',
  s: 's',
  тәул: 'd',
  тәулік: 'd',
  га: 'ha',
  л: 'L',
  литр: 'L',
  кг: 'kg',
};

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
  unit('K', 'кельвин'),
  unit('deg', '', '°'),
  unit('W', 'ватт', 'Вт W'),
  unit('kW', 'киловатт', 'кВт kW'),
  unit('MW', 'мегаватт', 'МВт MW'),
  unit('GW', 'гигаватт', 'ГВт GW'),
  unit('kW.h', '', 'кВтч'),
  unit('V', 'вольт'),
  unit('kV', 'киловольт', 'кВ'),
  unit('A', 'ампер'),
  unit('Hz', 'герц', 'Гц Hz'),
  unit('kHz', 'килогерц', 'кГц'),
  unit('MHz', 'мегагерц', 'МГц MHz'),
  unit('GHz', 'гигагерц', 'ГГц GHz'),
  unit('J', 'джоуль', 'Дж'),
  unit('kJ', 'килоджоуль', 'кДж'),
  unit('cal', 'калория', 'кал'),
  unit('kcal', 'килокалория ккал', 'ккал'),
  unit('N', 'ньютон'),
  unit('Pa', 'паскаль', 'Па'),
  unit('kPa', 'килопаскаль', 'кПа'),
  unit('MPa', 'мегапаскаль', 'МПа'),
  unit('atm', 'атмосфера', 'атм'),
  unit('[HP]', '', 'а.к.'),
  unit('bit', 'бит', 'бит'),
  unit('kbit', 'килобит', 'кбит Кбит kbit'),
  unit('Mbit', 'мегабит', 'Мбит Mbit'),
  unit('Gbit', 'гигабит', 'Гбит Gbit'),
  unit('By', 'байт', 'байт'),
  unit('kBy', 'килобайт', 'КБ кБ KB kB'),
  unit('MBy', 'мегабайт', 'МБ MB'),
  unit('GBy', 'гигабайт', 'ГБ GB'),
  unit('TBy', 'терабайт', 'ТБ TB'),
  unit('[pixel]', 'пиксель'),
  unit('dB', 'децибел', 'дБ dB'),
  unit('mol', 'моль'),
  unit('Ci', 'кюри'),
  unit('R', 'рентген'),
  unit('Sv', 'зиверт'),
  unit('Bq', 'беккерель'),
  unit('lm', 'люмен'),
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

/** Units of time and the like behind a slash: км/сағ, ц/га. */
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
  га: 'ha',
  л: 'L',
  литр: 'L',
  кг: 'kg',
};

/**
 * Abbreviations of Kazakh (and the Russian and Latin ones Kazakh texts use), in lower case, without their last full
 * stop. Usage after the abbreviation lists of school dictionaries and of ГОСТ 7.12; inner stops are written out.
 */

/** Stand before the word they belong to: their full stop never ends a sentence. */
export const LEADING_ABBREVIATIONS: readonly string[] = [
  ...'проф доц акад инж ред сост құраст авт салыст см напр д-р г-н полк шығ ғыл ст ст-я гл изд б-ша ин-т ун-т'.split(
    ' ',
  ),
  ...'салм биікт ұзынд тереңд қалыңд диам мөлш әдеб'.split(' '),
  ...'ағылш нем фр франц моңғ шамам күнт просп мкр e-mail vol no pp p ed eds mr mrs dr prof st fig vs cf'.split(' '),
  ...'филос филол экон физ хим пед псих мед техн биол геогр геол канд докт засл'.split(' '),
  ...'т.ғ.д т.ғ.к п.ғ.д п.ғ.к ф.ғ.д ф.ғ.к э.ғ.д э.ғ.к з.ғ.д з.ғ.к м.ғ.д м.ғ.к т.ғ х.ғ.д х.ғ.к б.ғ.д б.ғ.к'.split(' '),
  ...'а.ш.ғ.д а.ш.ғ.к ф-м.ғ.д ф.-м.ғ.д ф.-м.ғ.к ф.м.ғ.д ф.м.ғ.к к.и.н д.и.н к.п.н д.п.н к.ф.н д.ф.н'.split(' '),
];

/** Words of their own as well (`қар` snow, `мыс` copper), or titles before a name: what comes next decides. */
export const DOUBTFUL_ABBREVIATIONS: readonly string[] = [
  ...'қар мыс ауд пер жоғ төм лат рис көш даң тел эл ср сер имп кап сур ген кест табл шт парс бас'.split(' '),
];

/** Close a list or an enumeration; before a capital they do end the sentence. */
export const CLOSING_ABBREVIATIONS: readonly string[] = [
  ...'т.б тб т.с.с тсс т.с т.т т.д т.п и.т.д и.т.п з.б др пр etc'.split(' '),
];

/** Follow the word or figure they belong to and may end a sentence; what comes next decides. */
export const TRAILING_ABBREVIATIONS: readonly string[] = [
  ...'ж жж ж.ж ғ ғғ ғ.ғ жс млн млрд трлн теңг тг руб долл м км см дм мм кг мг г гр т ц га л мл с сағ мин сек'.split(
    ' ',
  ),
  ...'қаңт ақп наур сәу маус шіл қырк желт бағ'.split(' '),
  ...'бб обл қ а н п кіт бөл гг вв в стр экз б э б.з.б б.з.д б.э.д б.э б.з н.э'.split(' '),
];

/** Place words that stand before or after a name: `Алматы қ.`, `Қостанай обл.`, `қ. Алматы`. */
export const PLACE_ABBREVIATIONS: readonly string[] = [...'қ обл ауд а к көш даң пос р-н г уч үй пәт'.split(' ')];

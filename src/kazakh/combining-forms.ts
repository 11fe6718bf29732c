/**
 * Second halves of international terms. What stands before them is one of very many roots, which differ by a letter
 * (этология, экология), and a dictionary never holds them all.
 */
export const COMBINING_FORMS: RegExp =
  /(?:лог|граф|метр|скоп|терап|патия|фил|фоб|ген(?:ез|ет)|ном(?:ия|ик)|трон|кратия|тека|сфера|зоид|синтез)/u;

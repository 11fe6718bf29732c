/** Small words that stand by themselves before any other: particles, conjunctions and what goes with numbers. */
export const FREE_WORDS: ReadonlySet<string> = new Set(
  'ғана және бірақ әрі әлі енді үшін дейін бері соң сайын туралы арқылы жасар мен пен бен тек өте ең сол осы бұл ол'.split(
    ' ',
  ),
);

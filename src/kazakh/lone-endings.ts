/**
 * Endings that are no words of their own: a blank before one parted it from its word (`жарыс ты`). Those that are words
 * too are left out: `тың` fallow, `нан` bread, `дер` would say, the particles `да`, `де`, `мен`.
 */
export const LONE_ENDINGS: ReadonlySet<string> = new Set(
  'ты ті ды ді ны ні ға ге қа ке ның нің дың дің тің лар лер ден тен нен лық лік дық дік тік'.split(' '),
);

import { arabicNames } from './arabic-names.ts';
import { brackets } from './brackets.ts';
import { classMarks } from './class-marks.ts';
import { coordinated } from './coordinated.ts';
import { degrees } from './degrees.ts';
import { directions } from './directions.ts';
import type { EntityRule } from './entity-rule.ts';
import { foreignCountries } from './foreign-countries.ts';
import { foreignRegions } from './foreign-regions.ts';
import { headless } from './headless.ts';
import { initials } from './initials.ts';
import { jubilees } from './jubilees.ts';
import { latinKazakh } from './latin-kazakh.ts';
import { lawArticles } from './law-articles.ts';
import { listed } from './listed.ts';
import { localOffices } from './local-offices.ts';
import { meetings } from './meetings.ts';
import { namedAfter } from './named-after.ts';
import { numberedActs } from './numbered-acts.ts';
import { numberedBodies } from './numbered-bodies.ts';
import { ourOffices } from './our-offices.ts';
import { owners } from './owners.ts';
import { quotedSeries } from './quoted-series.ts';
import { repeatedOwner } from './repeated-owner.ts';
import { seas } from './seas.ts';
import { shortHeads } from './short-heads.ts';

/** The rules in the order in which they look at each sentence. */
export const ENTITY_RULES: readonly EntityRule[] = [
  brackets,
  repeatedOwner,
  headless,
  coordinated,
  initials,
  arabicNames,
  numberedActs,
  numberedBodies,
  quotedSeries,
  directions,
  listed,
  seas,
  namedAfter,
  localOffices,
  owners,
  degrees,
  meetings,
  jubilees,
  lawArticles,
  foreignCountries,
  foreignRegions,
  shortHeads,
  classMarks,
  latinKazakh,
  ourOffices,
];

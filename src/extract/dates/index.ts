export { type DateMention, extractDates, parseDate } from './extract-dates.ts';
export { type DateOptions, findDateDoubts, findDates } from './find.ts';
export type { DateDoubt, DateFound, DateType } from './mention.ts';

import { LETTERS } from '../kazakh/alphabet.ts';
import type { DamageKind } from './damager.ts';

const KAZAKH_ONLY = 'әғқңөұүһі';

/** Which repair may have made `restored` of the sound piece `clean`; null where none of them would. */
export function repairBehind(clean: string, restored: string): DamageKind | 'other' {
  const [from, to] = [clean.toLowerCase(), restored.toLowerCase()];
  if (from.trim() === '' && to === '') return 'doubled-blanks';
  if (from === '' && to.trim() === '') return 'glued-sentences';
  if (/^\s*$/.test(from) && /^[.!?]\s*$/.test(to)) return 'lost-full-stop';
  if (/^[-–—\s]+$/.test(from) && to === '') return 'hyphenation';
  if (/^[-–—\s]+$/.test(from) && /^[-–—\s]+$/.test(to)) return 'parted-endings';
  if (from.length > 1 && to.trim() === '') return 'page-furniture';
  if (/^[ivxlc]+$/.test(to) && to !== from) return 'roman-in-cyrillic';
  if (from.length === to.length && [...to].some((char) => KAZAKH_ONLY.includes(char))) return 'lost-kazakh-letters';
  return from.length === to.length && [...to].every((char) => LETTERS.includes(char)) ? 'homoglyphs' : 'other';
}

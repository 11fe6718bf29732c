import * as v from 'valibot';
import { TazamatinError } from './core/error.ts';
import type { RepairRule } from './core/rule.ts';
import type { OffsetUnit } from './record/types.ts';
import { isSwitchable, listRules } from './rules.ts';

/** How a document is cleaned and what its record holds. Every field may be left out. */
export interface Options {
  /** The document's name in the record: a relative path or any label. Of an absolute path only the last part stays. */
  readonly name?: string | undefined;
  /** The record's id, in place of the first 16 hexadecimal digits of the SHA-256 of the raw bytes. */
  readonly id?: string | undefined;
  /** Anything known of the document (author, grade, topic …); passed through untouched. */
  readonly meta?: object | undefined;
  /** The day relative dates are seen from, `YYYY-MM-DD`; without it they are not resolved. */
  readonly reference?: string | undefined;
  /** How bold repairs may be; `standard` unless given. */
  readonly repair?: 'strict' | 'standard' | 'aggressive' | undefined;
  readonly rules?:
    | {
        /** Ids of rules not to run; `tazamatin rules` lists them. */
        readonly off?: readonly string[] | undefined;
        /** Own repairs, run after the built-in ones of the same text. */
        readonly add?: readonly RepairRule[] | undefined;
      }
    | undefined;
  /** Own words, on top of the built-in lists. */
  readonly lexicon?:
    | {
        /** Abbreviations whose full stop ends no sentence. */
        readonly abbreviations?: readonly string[] | undefined;
        /** Wordings of headings. */
        readonly headings?: readonly string[] | undefined;
        /** Names in the nominative; a person's unless a type follows: `Қазатомөнеркәсіп|ORGANISATION`. */
        readonly names?: readonly string[] | undefined;
        /** Words that are right as they are. */
        readonly words?: readonly string[] | undefined;
      }
    | undefined;
  /** False leaves `entities` and `names` empty and is faster; true unless given. */
  readonly entities?: boolean | undefined;
  /** What offsets count: `utf-16` unless given; `code-point` for Python readers. */
  readonly offsets?: OffsetUnit | undefined;
  /** `summary` leaves `edits` empty and keeps `editCounts`; `full` unless given. */
  readonly edits?: 'full' | 'summary' | undefined;
}

const list = v.optional(v.array(v.string('expected a list of strings'), 'expected a list of strings'));
const oneOf = <const T extends readonly string[]>(
  ...choices: T
): v.OptionalSchema<v.PicklistSchema<T, string>, undefined> =>
  v.optional(v.picklist(choices, `expected ${choices.map((choice) => `"${choice}"`).join(', ')}`));

const rulesSchema = v.strictObject(
  { off: list, add: v.optional(v.array(v.any(), 'expected a list of rules')) },
  'expected { off, add }',
);

const lexiconSchema = v.strictObject(
  { abbreviations: list, headings: list, names: list, words: list },
  'expected { abbreviations, headings, names, words }',
);

const optionsSchema = v.strictObject(
  {
    name: v.optional(v.string('expected a string')),
    id: v.optional(v.pipe(v.string('expected a string'), v.minLength(1, 'expected a string that is not empty'))),
    meta: v.optional(v.custom<object>(isPlainObject, 'expected an object')),
    reference: v.optional(v.pipe(v.string('expected YYYY-MM-DD'), v.check(isDay, 'expected a day as YYYY-MM-DD'))),
    repair: oneOf('strict', 'standard', 'aggressive'),
    rules: v.optional(rulesSchema),
    lexicon: v.optional(lexiconSchema),
    entities: v.optional(v.boolean('expected true or false')),
    offsets: oneOf('utf-16', 'code-point'),
    edits: oneOf('full', 'summary'),
  },
  'expected an object',
);

/** Whether an object is a plain one without keys: what most callers give, and nothing wrong with it. */
export function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return false;
  for (const _ in value) return false;
  return true;
}

const RULE_ID = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/**
 * Checks options that may come from untyped code.
 *
 * @throws TazamatinError `bad-option` or `bad-rule`, with what was expected
 */
export function checkOptions(options: Options): void {
  if (isEmpty(options)) return;
  const result = v.safeParse(optionsSchema, options);
  if (!result.success) throw new TazamatinError('bad-option', describe(result.issues[0]));
  const own = (options.rules?.add ?? []).map((rule) => checkRule(rule));
  for (const id of options.rules?.off ?? []) {
    if (!isSwitchable(id) && !own.includes(id)) throw new TazamatinError('bad-option', unknownRule(id));
  }
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = issue.path?.map((item) => String(item.key)).join('.') ?? '';
  if (issue.expected === 'never') {
    return `Unknown option "${path}"; known are ${knownBeside(path).join(', ')}.`;
  }
  return `Bad option${path === '' ? 's' : ` "${path}"`}: ${issue.message}, got ${show(issue.input)}.`;
}

/** Keys that may stand where an unknown one does: of `lexicon.x` those of `lexicon`. */
function knownBeside(path: string): string[] {
  const group = path.slice(0, path.lastIndexOf('.') + 1);
  if (group === 'lexicon.') return Object.keys(lexiconSchema.entries);
  return group === 'rules.' ? Object.keys(rulesSchema.entries) : Object.keys(optionsSchema.entries);
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function unknownRule(id: string): string {
  const fixed = listRules().some((rule) => rule.edits && rule.id === id);
  if (fixed) return `Rule ${show(id)} in rules.off cannot be switched off: it sets the form of every clean text.`;
  return `Unknown rule ${show(id)} in rules.off: "tazamatin rules" lists the known ones.`;
}

/** The id of a rule that can be run. */
function checkRule(rule: RepairRule): string {
  const bad = (what: string): TazamatinError =>
    new TazamatinError('bad-rule', `Bad rule ${show(rule?.id)} in rules.add: ${what}.`);
  if (typeof rule !== 'object' || rule === null) throw bad('expected an object');
  if (typeof rule.id !== 'string' || !RULE_ID.test(rule.id)) throw bad('expected an id like "own/my-rule"');
  if (typeof rule.find !== 'function') throw bad('expected a function find(text, emit)');
  return rule.id;
}

/** A day of the calendar, and no other shape. */
function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

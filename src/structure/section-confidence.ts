/**
 * How sure a section is, by what tells of it. For headings about the shares that were right of the 330 found in the
 * project's essays and others with hand-made gold while it was made: by contents 97 of 97, by wording 71 of 73, by
 * number 71 of 73, by layout or run in 81 of 87. Parts without headings are told by a cue (`қорытындылай келе`) or by
 * their place alone; these two are estimates.
 */
export const SECTION_CONFIDENCE = {
  contents: 0.99,
  wording: 0.97,
  numbering: 0.95,
  layout: 0.9,
  runIn: 0.9,
  cue: 0.9,
  place: 0.6,
} as const;

/** The confidence of a heading by the rule that found it (`heading/…`). */
export function confidenceOf(rule: string): number {
  if (rule === 'heading/contents') return SECTION_CONFIDENCE.contents;
  if (rule === 'heading/wording') return SECTION_CONFIDENCE.wording;
  if (rule === 'heading/layout') return SECTION_CONFIDENCE.layout;
  if (rule === 'heading/run-in') return SECTION_CONFIDENCE.runIn;
  return SECTION_CONFIDENCE.numbering;
}

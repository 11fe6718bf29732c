/** What a part of an essay is, as its heading says. */
export type SectionKindName =
  | 'contents'
  | 'introduction'
  | 'chapter'
  | 'section'
  | 'conclusion'
  | 'references'
  | 'appendix'
  | 'abstract'
  | 'other';

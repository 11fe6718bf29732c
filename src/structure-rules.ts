/** What one kind of edit of the structure is called. */
export interface StructureRule {
  readonly id: string;
  readonly summary: string;
  /** It cannot be switched off: a block is one line of the clean text, whatever else is left alone. */
  readonly fixed?: boolean;
}

/** These rules look at a whole document: a line alone shows none of them. */
export const STRUCTURE_RULES: readonly StructureRule[] = [
  { id: 'decode/html', summary: 'Read the text of a web page: tags go, blocks become paragraphs.' },
  { id: 'structure/toc', summary: 'Take the entries of a table of contents out of the text and into `toc`.' },
  { id: 'furniture/page-line', summary: 'Take out a line that is nothing but a page mark.' },
  { id: 'furniture/page-number', summary: 'Take out page numbers that count up from page to page.' },
  { id: 'furniture/slashed-page', summary: 'Take out page marks like `1/4 бет/`, inside lines too.' },
  { id: 'furniture/running-header', summary: 'Take out headers and footers that come back on every page.' },
  {
    id: 'furniture/page-head',
    summary: 'Take out a head in capitals beside a page number, inside a sentence or coming back.',
  },
  { id: 'furniture/numbered-head', summary: "Take out a head that stands beside its page's number." },
  { id: 'furniture/figure-scrap', summary: 'Take out the labels of a drawing above its caption.' },
  { id: 'furniture/rule-line', summary: 'Take out a line drawn with one repeated mark.' },
  { id: 'furniture/url-line', summary: 'Take out a line that is an address of a site.' },
  { id: 'furniture/site-line', summary: 'Take out a line that is the sign of a site and comes back.' },
  { id: 'furniture/copyright-line', summary: 'Take out a copyright notice.' },
  { id: 'furniture/sidebar', summary: 'Take out the short lines of a box or figure between the lines of the text.' },
  { id: 'furniture/boilerplate', summary: 'Take out what a site put around the essay.' },
  { id: 'furniture/truncation', summary: 'Take out the dots where the text was cut off.' },
  { id: 'heading/contents', summary: 'Part a heading known from the table of contents from the text around it.' },
  {
    id: 'heading/wording',
    summary: 'Part a heading known by its wording (Кіріспе, Қорытынды …) from the text around it.',
  },
  {
    id: 'heading/division',
    summary: 'Part a heading that says what it numbers (`2-тарау`, `II бөлім`) from the text around it.',
  },
  { id: 'heading/decimal', summary: 'Part a heading with a decimal number (`2.`, `1.1`) from the text around it.' },
  { id: 'heading/roman', summary: 'Part a heading with a Roman number from the text around it.' },
  { id: 'heading/sign', summary: 'Part a heading with a section sign (`§ 5.`) from the text around it.' },
  { id: 'heading/layout', summary: 'Part a heading that stands alone on its line from the text around it.' },
  { id: 'heading/run-in', summary: 'Part a label closed by a full stop from the paragraph it opens.' },
  { id: 'structure/title-page', summary: 'Set each line of a title page as a block.' },
  { id: 'structure/paragraph', summary: 'Part paragraphs by a blank line.', fixed: true },
  { id: 'structure/item', summary: 'Set a list item as a block, its mark in `marker`.' },
  { id: 'structure/speech-dash', summary: 'Open direct speech with a dash where a hyphen did.' },
  { id: 'structure/edges', summary: 'Take out blanks before and after the text.', fixed: true },
  { id: 'line/hyphenated-end', summary: 'Join a word that a line end split with a hyphen.' },
  { id: 'line/wrap', summary: 'Join the lines of a paragraph wrapped at the width of a page.', fixed: true },
  { id: 'line/sentence', summary: 'Set one space where a line end parts two sentences.', fixed: true },
  { id: 'line/lost-stop', summary: 'Put back a full stop that a line end stands for.' },
  { id: 'spacing/blanks', summary: 'Set one space between sentences.', fixed: true },
  { id: 'sentence/lost-stop', summary: 'Put back a full stop that was lost inside a line.' },
];

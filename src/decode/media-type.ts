const HEAD = 4096;
const OPENING = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i;
const TAGS = /<\/(?:p|div|span|td|tr|li|h[1-6]|a|title|head|body|table)>/gi;

/** A block of a page at the very beginning, and a tag that closes at the very end. */
const BLOCK_OPENS = /^<(?:p|div|h[1-6]|ul|ol|table|section|article|main|blockquote|pre|dl)(?:\s[^<>]{0,400})?>/i;
const CLOSES = /<\/[a-z][a-z0-9]{0,10}\s*>$/i;
const TAIL = 40;

export const PLAIN = 'text/plain';

/** `text/html` where a text plainly is HTML, whole or a piece of one; else `text/plain`. */
export function mediaTypeOf(text: string): string {
  const head = text.slice(0, HEAD);
  if (!head.includes('<')) return PLAIN;
  if (OPENING.test(head)) return 'text/html';
  const opening = head.trimStart();
  if (BLOCK_OPENS.test(opening) && CLOSES.test(text.slice(-TAIL).trimEnd())) return 'text/html';
  const isMarkup = opening.startsWith('<');
  return isMarkup && (head.match(TAGS)?.length ?? 0) >= 3 ? 'text/html' : PLAIN;
}

const HEAD = 4096;
const OPENING = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i;
const TAGS = /<\/(?:p|div|span|td|tr|li|h[1-6]|a|title|head|body|table)>/gi;

/** `text/html` where a text plainly is HTML, whole or a piece of one; else `text/plain`. */
export function mediaTypeOf(text: string): string {
  const head = text.slice(0, HEAD);
  if (!head.includes('<')) return 'text/plain';
  if (OPENING.test(head)) return 'text/html';
  const isMarkup = head.trimStart().startsWith('<');
  return isMarkup && (head.match(TAGS)?.length ?? 0) >= 3 ? 'text/html' : 'text/plain';
}

import type { Span } from './span.ts';

/** A doubt about a document, said instead of thrown. `raw` points into the decoded raw text (UTF-16 units). */
export interface Message {
  readonly rule: string;
  readonly reason: string;
  readonly raw: Span | null;
  readonly severity: 'info' | 'warning';
}

import { CODE_PAGES, type CodePage, decodeCodePage } from './code-page.ts';
import { cheapest, letterCosts } from './letter-costs.ts';

/**
 * The code page in which the sample makes the likeliest text. Letters decide, for the document as a whole: byte 0xBA is
 * ғ in KZ-1048 and ә in PT154, and only their neighbours tell which.
 */
export function likeliestCodePage(sample: Uint8Array): CodePage {
  let best = CODE_PAGES[0]!;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const page of CODE_PAGES) {
    const cost = cheapest(letterCosts(decodeCodePage(sample, page)));
    if (cost < bestCost) {
      best = page;
      bestCost = cost;
    }
  }
  return best;
}

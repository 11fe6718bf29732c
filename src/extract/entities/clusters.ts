/** Looks the classes of a word in lower case up: a string of bits, empty where it has none. */
export type ClusterOf = (word: string) => string;

/** Reads `word<TAB>bits` lines into a look-up. */
export function readClusters(bytes: Uint8Array): ClusterOf {
  const out = new Map<string, string>();
  const text = new TextDecoder().decode(bytes);
  for (let at = 0; at < text.length; ) {
    const tab = text.indexOf('\t', at);
    const end = text.indexOf('\n', tab);
    if (tab < 0 || end < 0) break;
    out.set(text.slice(at, tab), text.slice(tab + 1, end));
    at = end + 1;
  }
  return (word) => out.get(word) ?? '';
}

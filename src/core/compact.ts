/**
 * Letters as essays have them, in few ranges: Latin, Greek and Cyrillic capital by capital, Armenian to Greek
 * Extended, Japanese to Hangul as wholes. `\p{L}` itself is some 650 ranges, which the engine writes out as up to 60
 * kilobytes of machine code for one pattern; a few hundred such patterns leave no room in the processor's caches.
 */
const CLASSES: Readonly<Record<string, string>> = {
  L: 'A-Za-zªµºÀ-ÖØ-öø-ˁͰ-ͽΆ-ҁҊ-Ֆՠ-ֈא-תؠ-يٱ-ۓႠ-ῼ぀-鿿가-힣',
  Lu: 'A-ZÀ-ÖØ-ÞĞİŞƏΑ-ΩЀ-ЯҒҚҢҮҰҺӘӨ',
  Ll: 'a-zµß-öø-ÿğışəα-ωа-џғқңүұһәө',
  N: '0-9²³¹¼-¾Ⅰ-ↈ',
};

/** A class by its name, another escape, a bracket. */
const PARTS = /\\p\{(L|Lu|Ll|N)\}|\\.|[[\]]/gu;

/**
 * The same pattern with `\p{L}`, `\p{Lu}`, `\p{Ll}` and `\p{N}` in few ranges. Letters of other scripts than those of
 * Europe and the Near and Far East are none for it, nor are capitals of letters that no language of Kazakhstan has.
 */
export function compact(pattern: RegExp): RegExp {
  let inside = false;
  const source = pattern.source.replace(PARTS, (part, name: string | undefined) => {
    if (part === '[') inside = true;
    else if (part === ']') inside = false;
    if (name === undefined) return part;
    return inside ? CLASSES[name]! : `[${CLASSES[name]}]`;
  });
  return new RegExp(source, pattern.flags);
}

/** What `new` makes a `T` of. */
export type Maker<T, Values extends readonly unknown[]> = new (...values: Values) => T;

/**
 * A constructor of plain objects: all that it makes is what a literal with the same keys makes, prototype and all.
 *
 * It is for lists that live until their document is done, with hundreds of objects a document. V8 notes of a literal
 * whether nearly all of its objects outlive a collection, as those of the document at hand do, and from then on puts
 * them among the old ones, where each keeps all that it refers to until the next collection of everything. Of
 * constructors it notes nothing.
 *
 * @param fill sets all keys of the new object, always in one order
 */
export function plainObjects<T, Values extends readonly unknown[]>(
  fill: (this: { -readonly [Key in keyof T]: T[Key] }, ...values: Values) => void,
): Maker<T, Values> {
  fill.prototype = Object.prototype;
  return fill as unknown as Maker<T, Values>;
}

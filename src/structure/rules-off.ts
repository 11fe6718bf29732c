/** Is the rule switched off? Hardly ever one is. */
export const isOff = (off: ReadonlySet<string>, rule: string): boolean => off.size > 0 && off.has(rule);

/** Said of a folder that holds nothing to read. */
export function noTextsIn(folder: string): string {
  return `${folder}: no texts in this folder; expected .txt, .md, .html or files without ending`;
}

/** The command line asks for what cannot be: said in one line, exit 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

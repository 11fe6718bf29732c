/** What went wrong with options, inputs or files. No text causes one. */
export type ErrorCode = 'bad-option' | 'bad-rule' | 'no-input' | 'not-text' | 'io';

/** The one error this library throws: a stable `code`, and a message of one line that says what to do. */
export class TazamatinError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'TazamatinError';
    this.code = code;
  }
}

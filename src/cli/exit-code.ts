/** All went well, or the reader of the output had enough. */
export const OK = 0;
/** Some documents failed, or the output could not be written. */
export const FAILED = 1;
/** The command line was not understood. */
export const USAGE = 2;
/** Ctrl-C: 128 and the signal's number, as shells have it. */
export const INTERRUPTED = 130;
export const TERMINATED = 143;

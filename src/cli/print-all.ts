import { describeIoError, errorCode } from '../io/io-error.ts';
import { StdoutSink } from '../io/sink.ts';
import { FAILED, OK } from './exit-code.ts';

/** Writes a text to standard output; a reader that has enough of it is no failure. */
export async function printAll(text: string): Promise<number> {
  const sink = new StdoutSink();
  try {
    await sink.write(text);
    await sink.finish();
    return OK;
  } catch (error) {
    if (errorCode(error) === 'EPIPE') return OK;
    process.stderr.write(`tazamatin: stdout: ${describeIoError(error)}\n`);
    return FAILED;
  }
}

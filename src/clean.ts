import { toFile } from './input.ts';
import { checkOptions, isEmpty, type Options } from './options.ts';
import { createProcessor, type EssayProcessor } from './processor.ts';
import type { EssayRecord } from './record/types.ts';

/**
 * Cleans one document.
 *
 * @param input the essay as text, or its bytes in any encoding
 * @param options all may be left out
 * @returns the record; damaged, empty and odd texts give one too, with doubts in `messages`
 * @throws TazamatinError `bad-option` or `bad-rule` for wrong options, `not-text` for bytes that are no text
 */
export function clean(input: string | Uint8Array, options: Options = {}): EssayRecord {
  checkOptions(options);
  const { name, id, meta, ...rest } = options;
  return processorFor(rest).processSync(toFile({ name, id, meta, input })).result;
}

type Settings = Omit<Options, 'name' | 'id' | 'meta'>;

// A processor takes longer to make than a short text to clean: the last few are kept, by their options.
const processors = new Map<string, EssayProcessor>();
const MAX_PROCESSORS = 8;

function processorFor(settings: Settings): EssayProcessor {
  // Own rules are functions: two that print alike need not be alike.
  if (settings.rules?.add !== undefined) return createProcessor(settings);
  const key = isEmpty(settings) ? '{}' : JSON.stringify(settings);
  let processor = processors.get(key);
  if (processor === undefined) {
    processor = createProcessor(settings).freeze();
    if (processors.size >= MAX_PROCESSORS) processors.clear();
    processors.set(key, processor);
  }
  return processor;
}

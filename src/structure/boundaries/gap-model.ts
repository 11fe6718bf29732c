import { readAsset } from '../../core/asset.ts';
import { endFeatures, FEATURE_SPACE, pairFeatures, shapeOf, startFeatures } from './gap-features.ts';

let weights: Int8Array | undefined;

function load(): Int8Array {
  if (weights === undefined) {
    const bytes = readAsset('models/boundaries.bin');
    weights =
      bytes === null ? new Int8Array(FEATURE_SPACE) : new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  return weights;
}

/** Weights are stored in sixteenths. */
const UNIT = 16;

const features: number[] = [];

function total(): number {
  const table = load();
  let sum = 0;
  for (const feature of features) sum += table[feature]!;
  features.length = 0;
  return sum / UNIT;
}

/**
 * How much speaks for a sentence end between two words that no mark parts, in log odds: above 0 yes, above 4 surely.
 * Learnt from KazNERD's validation split, Common Voice and Tatoeba (see models/README.md).
 *
 * @param before the word before `end`, or ''
 * @param end the last word of the would-be sentence, as written
 * @param start the first word of the would-be next one, as written
 * @param after the word after `start`, or ''
 */
export function gapScore(before: string, end: string, start: string, after: string): number {
  const [endShape, startShape] = [shapeOf(end), shapeOf(start)];
  const endLower = end.toLowerCase();
  endFeatures(endLower, endShape, before.toLowerCase(), features);
  startFeatures(start.toLowerCase(), startShape, after.toLowerCase(), shapeOf(after), features);
  pairFeatures(endLower, endShape, startShape, features);
  return total();
}

/** How much a word looks like the last of a sentence, whatever comes next, in log odds around 0. */
export function finality(before: string, end: string): number {
  const lower = end.toLowerCase();
  endFeatures(lower, shapeOf(end), before.toLowerCase(), features);
  pairFeatures(lower, shapeOf(end), 1, features);
  return total();
}

/** How much a capitalised word looks like the first of a sentence and not like a name, in log odds around 0. */
export function opening(start: string, after: string): number {
  startFeatures(start.toLowerCase(), shapeOf(start), after.toLowerCase(), shapeOf(after), features);
  return total();
}

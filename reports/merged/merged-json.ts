import { MergedResult } from '../../src/model/merged-result.ts';
import { serialise } from '../json/serialise.ts';

/** Several hosts together for scripts; keys come in the order of the model. */
export function mergedJson(result: MergedResult): string {
  return serialise(MergedResult.parse(result));
}

import { type Comparison, ComparisonDocument } from '../../src/model/comparison.ts';
import { serialise } from '../json/serialise.ts';

/** Two runs side by side for scripts; keys come in the order of the model. */
export function comparisonJson(comparison: Comparison): string {
  return serialise(ComparisonDocument.parse({ schema: 'gates-comparison/1', ...comparison }));
}

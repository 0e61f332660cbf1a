import type { Pattern } from '../model/flow/expectation-parts.ts';
import { operatorText } from './judge-place.ts';
import { operatorsOf } from './mismatch.ts';

/** What a pattern speaks of, in one line: `message with $.type equals job_complete`. */
export function patternText({ json, text }: Pattern): string {
  const parts = [...Object.entries(json ?? {}), ...(text === undefined ? [] : [['text', text] as const])].flatMap(
    ([place, matcher]) => operatorsOf(matcher).map(([name, operand]) => `${place} ${operatorText(name, operand)}`),
  );
  return `one with ${parts.join(' and ')}`;
}

import type { ComparedFinding, KnownFinding } from '../model/comparison.ts';

type Difference = NonNullable<ComparedFinding['differs']>[number];

/** What may differ between two runs without anything having changed: identifiers, moments, how long something lasts or how large it is. */
const VOLATILE: readonly RegExp[] = [
  /\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b/gi,
  /\b(?:sha256:)?[\da-f]{12,64}\b/gi,
  /\b\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z| UTC|[+-]\d{2}:\d{2})?/g,
  /\b\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2}(?:\.\d+)?/g,
  /\b\d+(?:\.\d+)? (?:[KMGT]i)?B\b/g,
  /\b\d+(?:\.\d+)? ?(?:ms|milliseconds?|s|seconds?|min|minutes?|h|hours?|d|days?)\b/g,
];

/** In which respects a finding is another than it was. */
export function differences(before: KnownFinding, after: KnownFinding): Difference[] {
  return [
    ...(before.priority === after.priority ? [] : ['priority' as const]),
    ...(lasting(before.observed) === lasting(after.observed) ? [] : ['observed' as const]),
    ...(before.waived === after.waived ? [] : ['waiver' as const]),
  ];
}

function lasting(observed: string): string {
  return VOLATILE.reduce((text, pattern) => text.replace(pattern, '#'), observed);
}

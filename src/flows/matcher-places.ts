import type { Matcher } from '../model/flow/matcher.ts';
import type { PlacedStep } from './sound-flows.ts';

/** How a place is counted: a number that is never below zero says nothing by `gte: 0`. */
export type Counted = 'anything' | 'count' | 'duration' | 'seconds';

/** A matcher in an expectation, with its place in the file. */
export interface PlacedMatcher {
  readonly matcher: Matcher;
  readonly path: readonly PropertyKey[];
  readonly counted: Counted;
  /** The JSONPath it stands behind. */
  readonly jsonPath?: string;
}

const COUNTED: Readonly<Record<string, Counted>> = {
  duration: 'duration',
  lifetime: 'duration',
  rows: 'count',
  size: 'count',
  count: 'count',
  containers: 'count',
  restarts: 'count',
};
const SINGLE = ['status', 'text', 'protocol', 'code', 'reason', 'state', 'health', 'exitCode', 'value', 'by'];
const JSON_KEYS = ['json', 'header', 'payload', 'where', 'abortIf'];
const NAMED: Readonly<Record<string, Counted>> = { headers: 'anything', statuses: 'count', increase: 'count' };
const SECONDS = ['window', 'reset', 'retryAfter'];
/** Keys behind which no matcher stands. */
const WITHOUT = [
  'schema',
  'within',
  'times',
  'labels',
  'name',
  'since',
  'ordered',
  'optional',
  'exposition',
  'signature',
];

/** Every matcher of what a step expects, warns of and aborts on. */
export function matcherPlaces({ step, path }: PlacedStep): PlacedMatcher[] {
  const abort = step.eventually?.abortIf;
  return [
    ...inside(step.expect, [...path, 'expect']),
    ...inside(step.warn, [...path, 'warn']),
    ...(abort ? behindNames(abort, [...path, 'eventually', 'abortIf'], 'anything', true) : []),
  ];
}

function inside(value: unknown, path: readonly PropertyKey[]): PlacedMatcher[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => inside(each, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Readonly<Record<string, Matcher>>).flatMap(([key, inner]) =>
    byKey(key, inner, [...path, key]),
  );
}

function byKey(key: string, inner: Matcher | undefined, path: readonly PropertyKey[]): PlacedMatcher[] {
  if (inner === undefined || WITHOUT.includes(key)) return [];
  if (path.at(-2) === 'ratelimit')
    return [{ matcher: inner, path, counted: SECONDS.includes(key) ? 'seconds' : 'anything' }];
  if (JSON_KEYS.includes(key)) return behindNames(inner, path, 'anything', true);
  const named = NAMED[key];
  if (named && !Array.isArray(inner)) return behindNames(inner, path, named, false);
  const counted = COUNTED[key];
  if (counted) return [{ matcher: inner, path, counted }];
  if (key === 'line' || (key === 'never' && !Array.isArray(inner))) return ofLine(inner, path);
  if (SINGLE.includes(key)) return [{ matcher: inner, path, counted: 'anything' }];
  return inside(inner, path);
}

/** The words of a line are operators on its text, beside `json`. */
function ofLine(inner: unknown, path: readonly PropertyKey[]): PlacedMatcher[] {
  if (typeof inner !== 'object' || inner === null) return [];
  const { json, ...text } = inner as { json?: unknown };
  const words = Object.keys(text).length > 0 ? [{ matcher: text, path, counted: 'anything' as const }] : [];
  return [...words, ...(json === undefined ? [] : behindNames(json, [...path, 'json'], 'anything', true))];
}

function behindNames(inner: unknown, path: readonly PropertyKey[], counted: Counted, isJson: boolean): PlacedMatcher[] {
  if (typeof inner !== 'object' || inner === null) return [];
  return Object.entries(inner as Readonly<Record<string, Matcher>>).map(([name, matcher]) => ({
    matcher,
    path: [...path, name],
    counted,
    ...(isJson && { jsonPath: name }),
  }));
}

import type { RunResult } from '../../src/model/result.ts';

/** Fields whose values the machine itself writes: names it looks up, states, identifiers of evidence. */
const OWN_FIELDS = new Set([
  'id',
  'gate',
  'check',
  'exhibit',
  'next',
  'verdict',
  'status',
  'priority',
  'risk',
  'failOn',
  'severityProfile',
  'from',
  'to',
  'language',
  'expires',
]);
const OWN_LISTS = new Set(['evidence', 'gates']);

/** The result with a hostile text in every field that a target, a file or the author of a check could have written. */
export function hostileResult(result: RunResult, hostile: string): RunResult {
  return replaceTexts(result, hostile, '') as RunResult;
}

function replaceTexts(value: unknown, hostile: string, field: string): unknown {
  if (typeof value === 'string') {
    if (OWN_FIELDS.has(field) || field === 'schema' || field === 'style' || field === 'effort') return value;
    return hostile;
  }
  if (Array.isArray(value)) {
    const isOwn = OWN_LISTS.has(field) && value.every((item) => typeof item === 'string');
    return isOwn ? value : value.map((item) => replaceTexts(item, hostile, field));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, child]) => [name, replaceTexts(child, hostile, name)]));
}

import type { Json } from './json.ts';

/** What Compose prints whether it was written or not. */
const ALWAYS_PRINTED = ['ipam', 'placement', 'resources'];

/**
 * The JSON of a project without what says nothing: empty objects that Compose always prints, and commands that are not
 * declared.
 */
export function comparableJson(value: Json): Json {
  if (Array.isArray(value)) return value.map(comparableJson);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key, inner]) => {
    const isEmpty = JSON.stringify(inner) === '{}' && ALWAYS_PRINTED.includes(key);
    return !isEmpty && !(inner === null && ['command', 'entrypoint'].includes(key));
  });
  return Object.fromEntries(kept.map(([key, inner]) => [key, comparableJson(inner)]));
}

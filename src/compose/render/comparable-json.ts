import type { Json } from './json.ts';

/** What Compose prints whether it was written or not. */
const ALWAYS_PRINTED = ['ipam', 'placement', 'resources'];

/**
 * The JSON of a project without what says nothing (empty objects that Compose always prints, and commands that are not
 * declared) and with file modes as numbers, which newer versions of Compose print as octal texts.
 */
export function comparableJson(value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => comparableJson(item as Json));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key, inner]) => {
    const isEmpty = JSON.stringify(inner) === '{}' && ALWAYS_PRINTED.includes(key);
    return !isEmpty && !(inner === null && ['command', 'entrypoint'].includes(key));
  });
  return Object.fromEntries(
    kept.map(([key, inner]) => [key, comparableJson(key === 'mode' ? modeNumber(inner) : inner)]),
  );
}

function modeNumber(mode: Json): Json {
  return typeof mode === 'string' && /^0-?[0-7]+$/.test(mode) ? Number.parseInt(mode.slice(1), 8) : mode;
}

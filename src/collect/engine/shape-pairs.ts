import type { NamedValue } from '../../model/evidence/secret.ts';

/** `NAME=value` entries as named values; an entry without `=` has no value. */
export function splitPairs(entries: readonly string[]): NamedValue[] {
  return entries.map((entry) => {
    const equals = entry.indexOf('=');
    if (equals === -1) return { name: entry, value: null };
    return { name: entry.slice(0, equals), value: entry.slice(equals + 1) };
  });
}

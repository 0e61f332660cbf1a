import type { Json } from './json.ts';

/** One place at which two documents are not the same. It tells where, and never what stands there. */
export interface JsonDifference {
  /** `services.api.ports[0].target`. */
  readonly path: string;
  readonly kind: 'only in the first' | 'only in the second' | 'not equal';
}

/** Where two documents differ: the innermost places, in the order of the first. */
export function jsonDifferences(first: Json, second: Json, path = ''): readonly JsonDifference[] {
  if (Array.isArray(first) && Array.isArray(second)) {
    const length = Math.max(first.length, second.length);
    return Array.from({ length }, (_, index) => index).flatMap((index) =>
      differencesAt(first[index] as Json | undefined, second[index] as Json | undefined, `${path}[${index}]`),
    );
  }
  if (isObject(first) && isObject(second)) {
    const keys = [...new Set([...Object.keys(first), ...Object.keys(second)])];
    return keys.flatMap((key) => differencesAt(first[key], second[key], path === '' ? key : `${path}.${key}`));
  }
  return first === second ? [] : [{ path, kind: 'not equal' }];
}

function differencesAt(first: Json | undefined, second: Json | undefined, path: string): readonly JsonDifference[] {
  if (first === undefined) return second === undefined ? [] : [{ path, kind: 'only in the second' }];
  return second === undefined ? [{ path, kind: 'only in the first' }] : jsonDifferences(first, second, path);
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

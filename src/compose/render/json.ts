/** A value as JSON has it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An object of the entries that have a value, in their order. No key (`__proto__`) has a meaning of its own. */
export function objectOf(entries: Iterable<readonly [string, Json | undefined]>): { readonly [key: string]: Json } {
  return Object.fromEntries([...entries].filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

/** The same with its keys in the order in which Compose writes names of the user's choice. */
export function sortedObjectOf(entries: Iterable<readonly [string, Json | undefined]>): {
  readonly [key: string]: Json;
} {
  return objectOf([...entries].toSorted(([one], [other]) => (one < other ? -1 : Number(one > other))));
}

/** Nothing for a list or an object without content: Compose leaves those out. */
export function unlessEmpty<T extends Json>(value: T | undefined): T | undefined {
  const isEmpty = value !== null && typeof value === 'object' && Object.keys(value).length === 0;
  return isEmpty ? undefined : value;
}

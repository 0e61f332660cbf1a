/** A text inside a value, with the keys that lead to it. A key is a text too, at the path of its value. */
export interface PlacedText {
  readonly text: string;
  readonly path: readonly (string | number)[];
  readonly isKey: boolean;
}

/** Every text inside a value, keys included, in the order in which they stand. */
export function textsIn(value: unknown, path: readonly (string | number)[] = []): PlacedText[] {
  if (typeof value === 'string') return [{ text: value, path, isKey: false }];
  if (Array.isArray(value)) return value.flatMap((each, index) => textsIn(each, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [
    { text: key, path: [...path, key], isKey: true },
    ...textsIn(each, [...path, key]),
  ]);
}

/** The fields of an answer to INFO; later sections do not replace earlier ones, since no name is in two of them. */
export type InfoFields = ReadonlyMap<string, string>;

/** Splits the text of INFO (`# Section`, `name:value`) into its fields. */
export function parseInfo(text: string): InfoFields {
  const fields = new Map<string, string>();
  for (const line of text.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0 && !line.startsWith('#')) fields.set(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  return fields;
}

/** The number in a field; undefined when the server does not tell it. */
export function numberIn(fields: InfoFields, name: string): number | undefined {
  const text = fields.get(name);
  const value = text === undefined || text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** `keys=12,expires=3,avg_ttl=0` as numbers by name. */
export function pairsIn(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(',').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}

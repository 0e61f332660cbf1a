const FACTORS: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1000],
  ['B', 1],
  ['KiB', 1024],
  ['MiB', 1024 ** 2],
  ['GiB', 1024 ** 3],
  ['TiB', 1024 ** 4],
]);

/** Milliseconds or bytes of a quantity as the tables write it: `6 ms`, `1.5 s`, `28 MiB`; nothing for any other text. */
export function quantityOf(shown: string): number | undefined {
  const [, digits, unit] = /^([\d,]+(?:\.\d+)?) ([A-Za-z]+)$/.exec(shown) ?? [];
  const factor = FACTORS.get(unit ?? '');
  return digits === undefined || factor === undefined ? undefined : Number(digits.replaceAll(',', '')) * factor;
}

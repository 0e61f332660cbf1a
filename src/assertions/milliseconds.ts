const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A duration such as `250ms` or `15m` in milliseconds; undefined for any other text. */
export function milliseconds(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(text) ?? [];
  const size = UNITS[unit];
  return number === undefined || size === undefined ? undefined : Number(number) * size;
}

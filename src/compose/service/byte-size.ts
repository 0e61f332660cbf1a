const SIZE = /^(-?\d+(?:\.\d+)?) ?([kmgtp]?)(?:i?b)?$/i;
const POWERS = ['', 'k', 'm', 'g', 't', 'p'];

/**
 * A size such as `512m`, `1.5gb` or `1048576`, in bytes with base 1024; undefined when it is none.
 *
 * https://github.com/compose-spec/compose-spec/blob/main/11-extension.md#specifying-byte-values
 */
export function byteSize(text: string): number | undefined {
  const match = SIZE.exec(text.trim());
  if (!match) return undefined;
  const [, amount, unit = ''] = match;
  const bytes = Math.trunc(Number(amount) * 1024 ** POWERS.indexOf(unit.toLowerCase()));
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}

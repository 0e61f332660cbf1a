const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** Says a number of bytes in the unit that fits, base 1024: `64 MiB`, `1.5 GiB`. */
export function sizeText(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < UNITS.length - 1) {
    size /= 1024;
    unit += 1;
  }
  const digits = unit > 0 && size < 10 ? 1 : 0;
  return `${size.toFixed(digits).replace(/\.0$/, '')} ${UNITS[unit]}`;
}

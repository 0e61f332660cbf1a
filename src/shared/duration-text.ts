const UNITS: readonly (readonly [number, string])[] = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
];

/** Says a duration the way a person would, in its largest whole unit: `14 minutes`, `2 hours`, `1 day`. */
export function durationText(seconds: number): string {
  const [size, unit] = UNITS.find(([length]) => seconds >= length) ?? [1, 'second'];
  const count = Math.floor(Math.max(0, seconds) / size);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

const DAY_MS = 86_400_000;

/** The day of a moment in UTC: `2026-12-31`. */
export function utcDay(moment: string): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** Days from one day to another, both as `2026-12-31`; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

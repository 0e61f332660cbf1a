/** A moment as documents write it, in whole seconds: `2026-01-31 21:30:00 UTC`; text that is no moment stays as it is. */
export function momentText(moment: string): string {
  const milliseconds = Date.parse(moment);
  if (Number.isNaN(milliseconds)) return moment;
  return `${new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

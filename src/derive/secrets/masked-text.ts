/** A captured text as statements may quote it: one that holds a masked secret is not quoted at all. */
export function quotable(text: string): string {
  return text.includes('«redacted:') ? '(masked)' : text;
}

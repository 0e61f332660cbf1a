/** Identifiers of 64 digits as the engine's own tools show them; the manifest of the capture has them whole. */
export function shortenedIds(text: string): string {
  return text.replace(/(?<![0-9a-f])([0-9a-f]{12})[0-9a-f]{52}(?![0-9a-f])/g, '$1…');
}

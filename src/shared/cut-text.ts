/**
 * Shortens a text to at most `limit` characters, `…` included. It is cut between words, so that no half of a secret
 * is left behind that nobody would recognise any more; a single word that is too long is left out altogether.
 */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const space = text.slice(0, limit - 1).search(/\s\S*$/);
  return space < 0 ? '…' : `${text.slice(0, space)} …`;
}

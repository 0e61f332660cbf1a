/** The text with a full stop, unless it ends as a sentence already. */
export function sentence(text: string): string {
  return /[.!?…]$/.test(text.trimEnd()) ? text.trimEnd() : `${text.trimEnd()}.`;
}

/** The text without its full stop, to go on within a sentence. */
export function clause(text: string): string {
  return text.trimEnd().replace(/\.$/, '');
}

/** The first `limit` items, and `and 3 more` when there are others. */
export function firstOf(items: readonly string[], limit: number): string[] {
  return items.length <= limit ? [...items] : [...items.slice(0, limit), `and ${items.length - limit} more`];
}

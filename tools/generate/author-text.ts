/** A sentence of ours as Markdown: backticks keep their meaning, the rest is taken as written. */
export function authorText(text: string): string {
  const parts = text.split(/(`[^`]*`)/);
  return parts.map((part) => (part.startsWith('`') ? part : part.replace(/[<*[\]]/g, String.raw`\$&`))).join('');
}

/** The same for a cell of a table, where a bar would end the cell also within backticks. */
export function authorCell(text: string): string {
  return authorText(text).replaceAll('|', String.raw`\|`);
}

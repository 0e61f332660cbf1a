/** One change to the text of a file; lines and columns count from 1. */
export type Edit =
  | { readonly kind: 'insert'; readonly afterLine: number; readonly lines: readonly string[] }
  | {
      readonly kind: 'replace';
      readonly line: number;
      readonly column: number;
      readonly length: number;
      readonly text: string;
    };

/** Applies edits to a text. What no edit names stays as it is, byte for byte, its line ends included. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(end);
  // From the end, so that the places of the others do not move; what goes to one place keeps its order.
  for (const edit of edits.toReversed().toSorted((a, b) => placeOf(b) - placeOf(a))) {
    if (edit.kind === 'insert') lines.splice(edit.afterLine, 0, ...edit.lines);
    else lines[edit.line - 1] = replaced(lines[edit.line - 1] ?? '', edit);
  }
  return lines.join(end);
}

/** An insertion comes after what is replaced in the line before it. */
function placeOf(edit: Edit): number {
  return edit.kind === 'insert' ? edit.afterLine + 0.9999 : edit.line + edit.column / 1e6;
}

function replaced(line: string, { column, length, text }: Extract<Edit, { kind: 'replace' }>): string {
  return line.slice(0, column - 1) + text + line.slice(column - 1 + length);
}

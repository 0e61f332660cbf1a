import { hidesSomething } from '../text/visible-text.ts';

const BEYOND_ASCII = /[^\n\x20-\x7e]/g;

/** Two-space JSON with a newline at its end; a character that a reader would not see is written by its number. */
export function serialise(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  // Only lines with more than ASCII are looked at, and only what hides something is put together anew: most of the text
  // has none, and may be of many megabytes.
  let written = '';
  let copied = 0;
  let seen = 0;
  for (const { index } of text.matchAll(BEYOND_ASCII)) {
    if (index < seen) continue;
    const start = text.lastIndexOf('\n', index) + 1;
    seen = endOfLine(text, index);
    // Without the newlines of the layout nothing hidden can stand outside a string, where an escape means the same.
    const line = text.slice(start, seen);
    if (!hidesSomething(line)) continue;
    written += text.slice(copied, start) + escapeHidden(line);
    copied = seen;
  }
  return `${written}${text.slice(copied)}\n`;
}

function endOfLine(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
}

function escapeHidden(line: string): string {
  return [...line].map((character) => (hidesSomething(character) ? unitsOf(character) : character)).join('');
}

function unitsOf(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => String.raw`\u` + character.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('');
}

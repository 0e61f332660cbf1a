import { hidesSomething } from '../text/visible-text.ts';

const BEYOND_ASCII = /[^\x20-\x7e]/;

/** Two-space JSON with a newline at its end; a character that a reader would not see is written by its number. */
export function serialise(value: unknown): string {
  // Without the newlines of the layout nothing hidden can stand outside a string, where an escape means the same.
  return `${JSON.stringify(value, null, 2)
    .split('\n')
    .map((line) => (BEYOND_ASCII.test(line) && hidesSomething(line) ? escapeHidden(line) : line))
    .join('\n')}\n`;
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

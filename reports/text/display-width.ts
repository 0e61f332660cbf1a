// Written out rather than taken from a package: the packages ask the runtime's own Unicode tables, and the padding of a
// table, hence the bytes of a report, would change with the version of Node.
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x23e9, 0x23f3],
  [0x2705, 0x2705],
  [0x274c, 0x274c],
  [0x2753, 0x2757],
  [0x2795, 0x2797],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];
const COMBINING: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x591, 0x5bd],
  [0x64b, 0x65f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
];
const EMOJI_SELECTOR = 0xfe0f;
/** Most texts hold nothing but signs that take one column each, and there are many of them. */
const BEYOND_ASCII = /[^ -~]/;

/** Columns a text takes on a screen with a fixed pitch; East Asian letters and emoji take two. */
export function displayWidth(text: string): number {
  if (!BEYOND_ASCII.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += widthOf(character.codePointAt(0) ?? 0);
  return width;
}

/** The text cut to `columns`, with an ellipsis in the last one when something was cut. */
export function fitColumns(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let fitted = '';
  let width = 0;
  for (const character of text) {
    width += widthOf(character.codePointAt(0) ?? 0);
    if (width > columns - 1) break;
    fitted += character;
  }
  return `${fitted}…`;
}

function widthOf(code: number): number {
  // Counted as one: it turns the narrow sign before it into a wide one.
  if (code === EMOJI_SELECTOR) return 1;
  if (isWithin(COMBINING, code)) return 0;
  return isWithin(WIDE, code) ? 2 : 1;
}

function isWithin(ranges: readonly (readonly [number, number])[], code: number): boolean {
  return code >= 0x300 && ranges.some(([first, last]) => code >= first && code <= last);
}

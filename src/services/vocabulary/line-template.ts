const LONGEST = 400;

/** Masks of the door, UUIDs, long hexadecimal numbers, addresses with their ports, and every run of numbers. */
const CHANGING =
  /«redacted:[^»]*»|\b[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}\b|\b0x[\da-f]+\b|\b(?=[a-f]*\d)[\da-f]{8,}\b|(?<![\w:])(?:[\da-f]{0,4}:){2,7}[\da-f]{1,4}(?![\w:])|\d+(?:[.:,/T-]?\d+)*Z?/gi;

/** What lines that say the same have in common: the text with `#` for numbers, identifiers and addresses. */
export function lineTemplate(text: string): string {
  return text.slice(0, LONGEST).replaceAll(CHANGING, '#');
}

/** As `JSON.stringify` writes it, without the quotes. */
export function json(secret: string): string {
  return JSON.stringify(secret).slice(1, -1);
}

/** As Go writes JSON: what could end a script in HTML is a code. */
export function goJson(secret: string): string {
  return json(secret).replaceAll(/[<>&\u2028\u2029]/g, unicodeEscape);
}

/** As Python and others write JSON for ASCII: `caf\u00e9`. */
export function asciiJson(secret: string): string {
  return json(secret).replaceAll(/[\u007f-\uffff]/g, unicodeEscape);
}

/** As PHP writes JSON: for ASCII, and with escaped slashes. */
export function phpJson(secret: string): string {
  return asciiJson(secret).replaceAll('/', String.raw`\/`);
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

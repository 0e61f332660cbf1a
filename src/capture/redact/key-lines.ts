/** As long as OpenSSL, OpenSSH and MIME fold a key. */
const LENGTHS = [64, 70, 76];
const SHORTEST = Math.min(...LENGTHS);
const MADE = [/[A-Z]/, /[a-z]/, /\d/];
/** Next to it the characters of base64 are part of something longer. */
const BESIDE = /[\w+/=.-]/;

/** Letters, digits and signs of base64. */
const IN_KEY = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z\d+/]/.test(String.fromCharCode(code)) ? 1 : 0));

/** The lines of keys in a text, which stand alone in a log. */
export function keyLines(text: string): { readonly start: number; readonly value: string }[] {
  const found: { start: number; value: string }[] = [];
  let from = 0;
  while (from + SHORTEST <= text.length) {
    // Looked at from its end, most of a text need not be looked at: a run of characters begins where the last one ended.
    const start = startOfRun(text, from, from + SHORTEST);
    if (start === from) {
      const end = endOfRun(text, from + SHORTEST);
      const value = text.slice(start, end);
      if (LENGTHS.includes(value.length) && standsAlone(text, start, end) && MADE.every((kind) => kind.test(value)))
        found.push({ start, value });
      from = end + 1;
    } else from = start;
  }
  return found;
}

/** Where the run begins that ends at a position; not before another. */
function startOfRun(text: string, least: number, end: number): number {
  let start = end;
  while (start > least && isInKey(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function endOfRun(text: string, from: number): number {
  let end = from;
  while (end < text.length && isInKey(text.charCodeAt(end))) end += 1;
  return end;
}

function standsAlone(text: string, start: number, end: number): boolean {
  return !BESIDE.test(text.charAt(start - 1)) && !BESIDE.test(text.charAt(end));
}

function isInKey(code: number): boolean {
  return IN_KEY[code] === 1;
}

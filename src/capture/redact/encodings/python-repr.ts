/**
 * As Python shows a text in logs and traces, without the quotes: it takes the other quotes where the text has only
 * single ones, so that these are escaped only in a text that has both.
 *
 * @see https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences
 */
export function pythonRepr(secret: string): string {
  const escaped = secret
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`)
    .replaceAll('\t', String.raw`\t`)
    .replaceAll(/\p{Cc}/gu, (character) => byte(character.charCodeAt(0)));
  return secret.includes('"') ? escaped.replaceAll("'", String.raw`\'`) : escaped;
}

/** The same of its bytes: `b'caf\xc3\xa9'`. */
export function pythonBytes(secret: string): string {
  return [...Buffer.from(pythonRepr(secret), 'utf8')]
    .map((code) => (code < 0x80 ? String.fromCharCode(code) : byte(code)))
    .join('');
}

function byte(code: number): string {
  return String.raw`\x${code.toString(16).padStart(2, '0')}`;
}

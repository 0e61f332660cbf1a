/** Kinds of characters without which a pattern cannot match. */
export const HAS = { assignment: 1, colon: 2, at: 4, hyphen: 8, blank: 16, opening: 32, longWord: 64 } as const;

const KINDS = new Uint8Array(128);
for (const [characters, kinds] of [
  ['=', HAS.assignment],
  [':', HAS.assignment | HAS.colon],
  ['@', HAS.at],
  ['-', HAS.hyphen],
  [' \t\n\r\v\f', HAS.blank],
  ['<', HAS.opening],
] as const)
  for (const character of characters) KINDS[character.charCodeAt(0)] = kinds;

/** As long as OpenSSL folds a key. */
const LONG_WORD = 64;
/** Letters and digits as base64 has them. */
const OF_WORD = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z\d+/]/.test(String.fromCharCode(code)) ? 1 : 0));

/**
 * Which kinds of characters a text has, as one number. Most texts of a capture are short and have none of them; asking
 * every pattern instead takes ten times as long.
 */
export function charactersIn(text: string): number {
  let kinds = 0;
  let word = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index) & 0x7f;
    kinds |= KINDS[code] ?? 0;
    word = OF_WORD[code] === 1 ? word + 1 : 0;
    if (word === LONG_WORD) kinds |= HAS.longWord;
  }
  return kinds;
}

// Explicit ranges instead of Unicode property classes: those change with the version of Node, and with them the bytes.
const HIDDEN_RANGES = [
  String.raw`\u{0}-\u{1f}\u{7f}-\u{9f}`, // control characters, with newlines and the terminal's escape
  String.raw`\u{a0}\u{1680}\u{2000}-\u{200a}\u{202f}\u{205f}\u{3000}`, // spaces that are not the plain space
  String.raw`\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{206f}\u{61c}`, // zero width, line separators, bidi
  String.raw`\u{ad}\u{34f}\u{115f}\u{1160}\u{17b4}\u{17b5}\u{180b}-\u{180f}\u{3164}\u{ffa0}`, // drawn as nothing
  String.raw`\u{fe00}-\u{fe0e}\u{feff}\u{fff0}-\u{fffc}\u{fffe}\u{ffff}`, // variation selectors, byte order marks
  String.raw`\u{d800}-\u{dfff}`, // halves of a pair, which no file can hold
  String.raw`\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}`, // format controls and tags
];
/** The selector that makes ⚠️ of ⚠; anywhere else it only makes two names look alike. */
const STRAY_EMOJI_SELECTOR = String.raw`(?<![\u{2190}-\u{2bff}])\u{fe0f}`;
const HIDDEN = new RegExp(`[${HIDDEN_RANGES.join('')}]|${STRAY_EMOJI_SELECTOR}`, 'gu');

/** Whatever is within is shown as it is. */
const BEYOND_ASCII = /[^\x20-\x7e]/;

const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['\n', String.raw`\n`],
  ['\r', String.raw`\r`],
  ['\t', String.raw`\t`],
]);

/** Shows what a reader would not see or what would act on a terminal: `\n`, `\x1b`, `\u{202e}`. */
export function visibleText(text: string): string {
  return text.replace(HIDDEN, (character) => SHORT_FORMS.get(character) ?? codeOf(character));
}

/** True when the text holds a character that `visibleText` would show. */
export function hidesSomething(text: string): boolean {
  return text.search(HIDDEN) >= 0;
}

/** The visible text, cut to `limit` characters of which the last is then an ellipsis. */
export function cappedText(text: string, limit: number): string {
  if (text.length <= limit && !BEYOND_ASCII.test(text)) return text;
  // A character has at most two code units, so that this cut never reaches into what is shown.
  const characters = [...visibleText(text.slice(0, limit * 2 + 2))];
  return characters.length <= limit ? characters.join('') : `${characters.slice(0, limit - 1).join('')}…`;
}

function codeOf(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u{${code}}`;
}

const MASK = /«redacted:[^»]*»/g;

/**
 * True for a value that no rule recognised as a secret and that could still be one: made-up characters, several lines,
 * credentials in a form of their own. Documents show only what cannot be.
 */
export function mayBeSecret(value: string): boolean {
  const text = value.replaceAll(MASK, ' ');
  if (/[\n\r]/.test(text) || /^\s*[[{]/.test(text)) return true;
  if (holdsCredentials(text) || /[?&;][^=\s?&;]+=[^&;\s]{8,}/.test(text)) return true;
  return text.split(/[^A-Za-z\d+=]+/).some(isMadeUp);
}

/** `name:word` before an `@`, looked for piece by piece: one expression for it all takes hours on a value without any `@`. */
function holdsCredentials(text: string): boolean {
  if (!text.includes('@')) return false;
  return text.split(/\s/).some((word) =>
    word
      .split('@')
      .slice(0, -1)
      .some((piece) => /[^:/]:./.test(piece)),
  );
}

/** Words, versions and words with a number behind them are not made up; long mixed characters are. */
function isMadeUp(token: string): boolean {
  if (token.length < 8 || /^\d+$/.test(token) || /^[A-Za-z]+\d{1,4}$/.test(token)) return false;
  const hasBoth = /[A-Za-z]/.test(token) && /\d/.test(token);
  const changesCase = (token.match(/[a-z][A-Z]/g) ?? []).length > 3;
  return hasBoth || changesCase || token.length > 20;
}

const MASK = /«redacted:[^»]*»/g;

/**
 * True for a value that no rule recognised as a secret and that could still be one: made-up characters, several lines,
 * credentials in a form of their own. Documents show only what cannot be.
 */
export function mayBeSecret(value: string): boolean {
  const text = value.replaceAll(MASK, ' ');
  if (/[\n\r]/.test(text) || /^\s*[[{]/.test(text)) return true;
  if (/[^\s:/@]+:[^\s@]+@/.test(text) || /[?&;][^=\s]+=[^&;\s]{8,}/.test(text)) return true;
  return text.split(/[^A-Za-z\d+=]+/).some(isMadeUp);
}

/** Words, versions and words with a number behind them are not made up; long mixed characters are. */
function isMadeUp(token: string): boolean {
  if (token.length < 8 || /^\d+$/.test(token) || /^[A-Za-z]+\d{1,4}$/.test(token)) return false;
  const hasBoth = /[A-Za-z]/.test(token) && /\d/.test(token);
  const changesCase = (token.match(/[a-z][A-Z]/g) ?? []).length > 3;
  return hasBoth || changesCase || token.length > 20;
}

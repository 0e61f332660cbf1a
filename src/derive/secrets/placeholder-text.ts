/** Texts that say themselves that they are to be replaced, whatever the variable is for. */
const UNREPLACED = [
  /__[A-Z][A-Z0-9]*_[A-Z0-9_]*__/,
  /^__[A-Z][A-Z0-9]*__$/,
  /(?:^|[^a-z\d])(?:change|replace)[-_ ]?(?:me|this|it)(?![a-z])/i,
  /(?:^|[^a-z\d])replace[-_ ]?with(?![a-z])/i,
  /(?:^|[^a-z\d])(?:insert|enter|put|add)[-_ ](?:your|the|a)[-_ ]/i,
  /^(?:your|placeholder)[-_ ]|^placeholder$/i,
  /[-_ ](?:goes[-_ ])?here$/i,
  /^<[^<>]+>$/,
  /^(?:todo|tbd|fixme|x{3,})$/i,
];

/**
 * True for a value that stands for one still to be put in: `replace-me`, `<your-team>`, `__REPLACE_WITH_X__`. It is
 * narrower than what is taken for a placeholder of a credential, for other values may well hold `example`.
 */
export function isPlaceholderText(value: string): boolean {
  const text = value.trim();
  return UNREPLACED.some((pattern) => pattern.test(text));
}

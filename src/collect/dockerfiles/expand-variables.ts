/** `$NAME`, `${NAME}`, and with a text that stands in for it or replaces it: `${NAME:-default}`, `${NAME:+other}`. */
const VARIABLE = /\$(?:(\w+)|\{(\w+)(?:(:?[-+])([^{}]*))?\})/g;

/** Longer than any name of an image or a user; variables of variables could double a text without end. */
const LONGEST = 4096;

/**
 * Puts the values of variables into a text as a build does. A variable without a known value stays as it is written:
 * it may get one when the image is built. A text that would become very long stays as it is altogether.
 *
 * @see https://docs.docker.com/reference/dockerfile/#environment-replacement
 */
export function expandVariables(text: string, valueOf: (name: string) => string | undefined): string {
  let added = 0;
  const expanded = text.replaceAll(VARIABLE, (whole, bare?: string, braced?: string, operator = '', word = '') => {
    if (added > LONGEST) return whole;
    const result = replacement(valueOf(bare ?? braced ?? ''), operator, word) ?? whole;
    added += result.length;
    return result;
  });
  return added > LONGEST ? text : expanded;
}

function replacement(value: string | undefined, operator: string, word: string): string | undefined {
  const counts = value !== undefined && !(operator.startsWith(':') && value === '');
  if (operator.endsWith('+')) return counts ? word : '';
  if (operator.endsWith('-')) return counts ? value : word;
  return value;
}

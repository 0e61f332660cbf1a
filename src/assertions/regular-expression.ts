import { RE2JS, RE2JSException } from 're2js';

const compiled = new Map<string, RE2JS | string>();

/**
 * A regular expression in RE2 syntax, whose time grows with the length of the text only.
 * https://github.com/google/re2/wiki/Syntax
 *
 * @returns the expression, or why it is none
 */
export function regularExpression(source: string): RE2JS | string {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const expression = compile(source);
  compiled.set(source, expression);
  return expression;
}

/** What the first group of an expression found, or what all of it found when it has no group. */
export function firstGroup(expression: RE2JS, text: string): string | undefined {
  const matcher = expression.matcher(text);
  if (!matcher.find()) return undefined;
  return (matcher.groupCount() > 0 ? matcher.group(1) : matcher.group(0)) ?? undefined;
}

/** A text as an expression that finds exactly this text. */
export function quoted(text: string): string {
  return RE2JS.quote(text);
}

function compile(source: string): RE2JS | string {
  try {
    return RE2JS.compile(source);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return `${error.message}; look-around and back-references are not part of RE2`;
  }
}

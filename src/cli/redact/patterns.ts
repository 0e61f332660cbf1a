import type { RE2JS } from 're2js';
import { regularExpression } from '../../assertions/regular-expression.ts';
import type { Finder } from '../../capture/mask-again.ts';
import { GatesError } from '../../model/errors.ts';

/**
 * Patterns as functions that need time in proportion to a text, whatever the pattern is.
 *
 * @throws GatesError `GATES_USAGE` naming the pattern by its number: it may quote what is to be masked
 */
export function findersOf(patterns: readonly string[]): readonly Finder[] {
  return patterns.map((pattern, index) => {
    const expression = regularExpression(pattern);
    if (typeof expression === 'string') throw notAPattern(index + 1);
    const group = expression.groupCount() > 0 ? 1 : 0;
    return (text) => matchesOf(expression, text, group);
  });
}

function matchesOf(expression: RE2JS, text: string, group: number): { start: number; end: number }[] {
  const matcher = expression.matcher(text);
  const found: { start: number; end: number }[] = [];
  while (matcher.find()) {
    const start = matcher.start(group);
    // A group that took no part in the match has no place.
    if (start >= 0) found.push({ start, end: matcher.end(group) });
  }
  return found;
}

function notAPattern(number: number): GatesError {
  const hint = 'RE2 has neither look-around nor references back: https://github.com/google/re2/wiki/Syntax.';
  return new GatesError({ code: 'GATES_USAGE', message: `Pattern ${number} (--also) is no expression.`, hint });
}

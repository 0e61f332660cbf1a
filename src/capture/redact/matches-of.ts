/**
 * Every match of a pattern, as `matchAll` finds them. That makes a copy of the pattern first, which takes longer than
 * looking through a short text.
 *
 * @param pattern with the flag `g`; not in use by somebody else at the same time
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

/** Longer than any path in a real file: a hostile one must not repeat a long path at each of its values. */
const LONGEST = 500;

/**
 * Adds one step to the path of a value: `.ports` or `[0]`. A path that is too long stays as it is, with `…` at its end.
 */
export function innerPath(path: string, step: string): string {
  if (path === '') return step.replace(/^\./, '');
  if (path.length + step.length <= LONGEST) return path + step;
  return path.endsWith('…') ? path : `${path}…`;
}

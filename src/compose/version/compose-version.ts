/** The version of Docker Compose that is meant where none is installed and none is asked for: the newest that was measured. */
export const DEFAULT_VERSION = '2.40.3';

/** `2.26.1`, also with what distributions put around it: `v2.26.1-4`, `2.40.3+ds1`. */
export const VERSION_FORM = /^v?(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?(?:[-+~.][\w.+~-]{0,50})?$/;

/** Whether a version is the named one or a later one; one that cannot be read is as new as can be. */
export function isAtLeast(version: string, since: string): boolean {
  const [one, other] = [numbersOf(version), numbersOf(since)];
  const differing = one.findIndex((number, index) => number !== other[index]);
  return differing === -1 || (one[differing] ?? 0) > (other[differing] ?? 0);
}

function numbersOf(version: string): readonly number[] {
  const [, ...numbers] = VERSION_FORM.exec(version) ?? ['', 'Infinity', '0', '0'];
  return numbers.map((number) => Number(number || '0'));
}

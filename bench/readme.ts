const BEGIN = '<!-- bench -->';
const END = '<!-- /bench -->';

/**
 * The README with another table between its marks.
 *
 * @throws RangeError when there are no marks
 */
export function withBenchTable(readme: string, table: string): string {
  const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (from === -1 || to < from) throw new RangeError(`README.md has no ${BEGIN} with ${END} after it`);
  return `${readme.slice(0, from + BEGIN.length)}\n${table}\n${readme.slice(to)}`;
}

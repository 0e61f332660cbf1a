import { fitColumns } from '../../../reports/text/display-width.ts';
import type { PlacedCheck } from './select-checks.ts';

/**
 * Checks as text: each with its gate, section, priority and title.
 *
 * @param columns of the terminal; without one no line is cut
 */
export function checksText(checks: readonly PlacedCheck[], columns?: number): string {
  const rows = checks.map(
    ({ gate, section, check: { meta } }) => [gate.id, section.id, meta.priority, meta.id, meta.title] as const,
  );
  const width = (column: 1 | 3) => Math.max(0, ...rows.map((row) => row[column].length));
  const [sections, ids] = [width(1), width(3)];
  return rows
    .map(
      ([gate, section, priority, id, title]) =>
        `${gate}  ${section.padEnd(sections)}  ${priority}  ${id.padEnd(ids)}  ${title}`,
    )
    .map((line) => `${columns === undefined ? line : fitColumns(line, columns)}\n`)
    .join('');
}

/** The same as JSON, for scripts. */
export function checksJson(checks: readonly PlacedCheck[]): string {
  const listed = checks.map(({ gate, section, check: { meta, needs, consults = [] } }) => {
    return { gate: gate.id, section: section.id, ...meta, needs, consults };
  });
  return `${JSON.stringify(listed, null, 2)}\n`;
}

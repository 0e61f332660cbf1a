import { GATES } from '../../../gates/index.generated.ts';

/** The catalogue as text: every check with its gate, section, priority and title. */
export function checksText(): string {
  const rows = GATES.flatMap((gate) =>
    gate.sections.flatMap((section) =>
      section.checks.map(({ meta }) => [gate.id, section.id, meta.priority, meta.id, meta.title] as const),
    ),
  );
  const width = (column: 1 | 3) => Math.max(...rows.map((row) => row[column].length));
  const [sections, ids] = [width(1), width(3)];
  return rows
    .map(
      ([gate, section, priority, id, title]) =>
        `${gate}  ${section.padEnd(sections)}  ${priority}  ${id.padEnd(ids)}  ${title}\n`,
    )
    .join('');
}

/** The same as JSON, for scripts. */
export function checksJson(): string {
  const checks = GATES.flatMap((gate) =>
    gate.sections.flatMap((section) =>
      section.checks.map(({ meta, needs }) => ({ gate: gate.id, section: section.id, ...meta, needs })),
    ),
  );
  return `${JSON.stringify(checks, null, 2)}\n`;
}

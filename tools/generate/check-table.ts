import { markdownTable } from 'markdown-table';
import type { Gate } from '../../src/model/gate.ts';
import { authorCell } from './author-text.ts';

/** `docs/checks/README.md`: every check with its page, and every exhibit. */
export function checkTable(gates: readonly Gate[]): string {
  const sections = gates.flatMap((gate) => gate.sections.map((section) => ({ gate: gate.id.toUpperCase(), section })));
  const checks = sections.flatMap(({ gate, section }) =>
    section.checks.map(({ meta: { id, priority, title } }) => [
      gate,
      authorCell(section.title),
      `[${id}](${id}.md)`,
      priority,
      authorCell(title),
    ]),
  );
  const exhibits = sections.flatMap(({ gate, section }) =>
    section.exhibits.map(({ meta: { id, title }, needs }) => [
      gate,
      authorCell(section.title),
      id,
      authorCell(title),
      needs.map((kind) => `\`${kind}\``).join(', '),
    ]),
  );
  return `<!-- Made by \`npm run generate\`; changes made here are lost. -->
# Checks

${checks.length} checks, in the order of the documents. The priority is that of a finding unless the finding says otherwise.

${table(['Gate', 'Section', 'Check', 'Priority', 'What is true when it passes'], checks)}

# Exhibits

${exhibits.length} tables of facts that the documents show without a judgement.

${table(['Gate', 'Section', 'Exhibit', 'Title', 'Evidence'], exhibits)}
`;
}

/** Not aligned, so that one long title does not change every line. */
function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return markdownTable([columns, ...rows], { alignDelimiters: false });
}

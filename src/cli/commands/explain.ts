import { GATES } from '../../../gates/index.generated.ts';
import type { CheckMeta, ExampleFiles } from '../../model/check.ts';
import { GatesError } from '../../model/errors.ts';
import { riskOf } from '../../model/priority.ts';
import { nearestName } from '../../shared/nearest.ts';

/**
 * What a check looks at, why it matters and what to do.
 *
 * @throws GatesError `GATES_USAGE` for an id that no check has, with the nearest one
 */
export function explainText(id: string): string {
  const found = GATES.flatMap((gate) =>
    gate.sections.flatMap((section) => section.checks.map((check) => ({ gate, section, check }))),
  );
  const one = found.find(({ check }) => check.meta.id === id);
  if (!one) {
    const nearest = nearestName(
      id,
      found.map(({ check }) => check.meta.id),
    );
    const hint =
      nearest === undefined
        ? '`gates checks` lists them all.'
        : `Did you mean "${nearest}"? \`gates checks\` lists them all.`;
    throw new GatesError({ code: 'GATES_USAGE', message: `There is no check "${id}".`, hint });
  }
  const { gate, section, check } = one;
  const { meta } = check;
  const blocks = meta.blocksNext && gate.next ? `\nWhile it fails, ${gate.next.toUpperCase()} is not started.` : '';
  return `${meta.id}
${meta.priority} (${riskOf(meta.priority)} risk), ${gate.title} / ${section.title}

Passes:   ${meta.title}
Fails:    ${meta.failureTitle}
Why:      ${meta.why}
Fix:      ${meta.fix}
Impact:   ${meta.impact}; effort ${meta.effort}
Looks at: ${check.needs.join(', ')}${blocks}

${exampleText(meta.example)}${meta.references.map(({ label, url }) => `- ${label}: ${url}`).join('\n')}
`;
}

function exampleText(example: CheckMeta['example']): string {
  if (!example) return '';
  const files = (project: ExampleFiles) =>
    Object.entries(project)
      .map(([name, text]) => `  ${name}\n${text.trim().replaceAll(/^/gm, '    ')}\n`)
      .join('');
  return `Fails on:\n${files(example.bad)}\nPasses on:\n${files(example.good)}\n`;
}

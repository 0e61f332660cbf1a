import type { CheckMeta, ExampleFiles } from '../../model/check.ts';
import { GatesError } from '../../model/errors.ts';
import { riskOf } from '../../model/priority.ts';
import { nearestName } from '../../shared/nearest.ts';
import { allChecks, type PlacedCheck } from './select-checks.ts';

/**
 * What a check looks at, why it matters, what to do, a project that fails it and one that passes.
 *
 * @param own the checks that a project has of its own
 * @throws GatesError `GATES_USAGE` for an id that no check has, with the nearest one
 */
export function explainText(id: string, own: readonly PlacedCheck[] = []): string {
  const { gate, section, check } = checkNamed(id, own);
  const { meta, needs, consults = [] } = check;
  const blocks = meta.blocksNext && gate.next ? [`While it fails, ${gate.next.toUpperCase()} is not started.`] : [];
  const inDevelopment = meta.developmentPriority
    ? [`${meta.developmentPriority} where the system is for development.`]
    : [];
  return `${meta.id}
${meta.priority} (${riskOf(meta.priority)} risk), ${gate.title} / ${section.title}

Passes:   ${meta.title}
Fails:    ${meta.failureTitle}
Why:      ${meta.why}
Fix:      ${meta.fix}
Impact:   ${meta.impact}; effort ${meta.effort}
Looks at: ${[...needs, ...consults].join(', ')}
${[...inDevelopment, ...blocks].map((line) => `${line}\n`).join('')}
${exampleText(meta)}${meta.references.map(({ label, url }) => `- ${label}: ${url}\n`).join('')}`;
}

/** The same as JSON, for editors. */
export function explainJson(id: string, own: readonly PlacedCheck[] = []): string {
  const { gate, section, check } = checkNamed(id, own);
  const { meta, needs, consults = [] } = check;
  return `${JSON.stringify({ gate: gate.id, section: section.id, ...meta, needs, consults }, null, 2)}\n`;
}

function checkNamed(id: string, own: readonly PlacedCheck[]): PlacedCheck {
  const all = allChecks(own);
  const found = all.find(({ check }) => check.meta.id === id);
  if (found) return found;
  const nearest = nearestName(
    id,
    all.map(({ check }) => check.meta.id),
  );
  const meant = nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
  const hint = `List them with \`gates checks\`, or search with \`gates checks ${id.replaceAll(/[^\w-]/g, '')}\`.`;
  throw new GatesError({ code: 'GATES_USAGE', message: `There is no check "${id}".${meant}`, hint });
}

function exampleText({ example, withoutExample }: CheckMeta): string {
  if (!example) return withoutExample === undefined ? '' : `No example: ${withoutExample}\n\n`;
  const files = (project: ExampleFiles) =>
    Object.entries(project)
      .map(([name, text]) => `  ${name}\n${text.trim().replaceAll(/^/gm, '    ')}\n`)
      .join('');
  return `Fails on:\n${files(example.bad)}\nPasses on:\n${files(example.good)}\n`;
}

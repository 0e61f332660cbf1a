import { type DeclaredProject, declaredServices } from '../../../src/derive/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/judge-declared.ts';
import { isAmbient } from '../../../src/derive/variable-use.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const envTemplateStale = defineCheck({
  meta: {
    id: 'env-template-stale',
    priority: 'P3',
    title: 'The Compose files use every variable of the template',
    failureTitle: 'The template lists variables that no Compose file uses',
    why: 'Whoever fills in the template then sets values that change nothing, or misses that a setting was renamed.',
    fix: 'Remove the line from the template, or use the variable.',
    impact: 'misleading set-up instructions',
    effort: 'small',
    references: [
      dockerDocs('compose/how-tos/environment-variables/best-practices', 'Environment variables in Compose'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:\${TAG:?set it}
`,
        '.env.example': 'TAG=\nOLD_DB_HOST=\n',
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:\${TAG:?set it}
`,
        '.env.example': 'TAG=\n',
      },
    },
  },
  needs: ['composeProject', 'environmentFiles'],
  evaluate({ composeProject, environmentFiles }) {
    const templates = environmentFiles.filter(({ role }) => role === 'template');
    if (templates.length === 0) return judgeDeclared(composeProject, [], [], 'there is no template');
    if (isTakenWhole(composeProject)) {
      return judgeDeclared(composeProject, [], [], 'a service takes the whole .env file as its environment');
    }
    const used = usedNames(composeProject);
    const examined = templates.flatMap(({ entries, evidence }) => entries.map((entry) => ({ ...entry, evidence })));
    const findings = examined
      .filter(({ name }) => !used.has(name) && !isAmbient(name))
      .map(({ name, at, evidence }) => ({
        subject: { variable: name, ...at },
        message: 'no Compose file that was read uses the variable',
        observed: `a line in ${at.file} and no use in ${composeProject.files.join(', ')}`,
        expected: 'a use of the variable, or no line for it',
        evidence: [evidence, composeProject.evidence] as const,
      }));
    return judgeDeclared(composeProject, examined, findings, 'the template lists no variable');
  },
});

/** Variables that are put in place of `${NAME}`, and those that a service inherits by name alone. */
function usedNames(project: DeclaredProject): ReadonlySet<string> {
  const inherited = declaredServices(project).flatMap(({ environment }) => environment.map(({ name }) => name));
  return new Set([...project.variables.map(({ name }) => name), ...inherited]);
}

function isTakenWhole(project: DeclaredProject): boolean {
  return declaredServices(project).some(({ environmentFiles }) =>
    environmentFiles.some(({ path }) => /(^|\/)\.env(\.|$)/.test(path)),
  );
}

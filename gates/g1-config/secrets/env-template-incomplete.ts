import { environmentTemplates, projectTemplates } from '../../../src/derive/environment/environment-template.ts';
import { neededVariables } from '../../../src/derive/environment/used-variables.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const envTemplateIncomplete = defineCheck({
  meta: {
    id: 'env-template-incomplete',
    priority: 'P1',
    title: 'The template lists every variable without a default',
    failureTitle: 'The template leaves out variables without a default',
    why: 'An environment file made from the template lacks them, so the start is refused or the setting is blank.',
    fix: 'Add a line for each variable to the template.',
    impact: 'incomplete set-up of a new host',
    effort: 'small',
    references: [
      dockerDocs('compose/how-tos/environment-variables/best-practices', 'Environment variables in Compose'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:\${TAG:?set it}
    ports: ['127.0.0.1:\${PORT:?set it}:3000']
`,
        '.env.example': 'TAG=\n',
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:\${TAG:?set it}
    ports: ['127.0.0.1:\${PORT:?set it}:3000']
`,
        '.env.example': `TAG=
PORT=
`,
      },
    },
  },
  needs: ['composeProject', 'environmentFiles'],
  evaluate({ composeProject, environmentFiles }) {
    const { evidence } = composeProject;
    const [template] = projectTemplates(composeProject, environmentFiles);
    if (!template) return judgeDeclared(composeProject, [], [], 'there is no template of the environment file');
    const templates = environmentTemplates(environmentFiles);
    const listed = new Set(templates.flatMap(({ entries }) => entries.map(({ name }) => name)));
    const examined = neededVariables(composeProject).map((variable) => ({ ...variable, evidence }));
    const findings = examined
      .filter(({ name }) => !listed.has(name))
      .map(({ name, at }) => ({
        subject: { variable: name, ...at },
        message: 'the variable has no default and is not in the template',
        observed: `used here, absent from ${templates.map(({ path }) => path).join(', ')}`,
        expected: 'a line in the template',
        fix: `Add the line ${name}= to ${template.path}.`,
        evidence: [evidence, template.evidence] as const,
      }));
    return judgeDeclared(composeProject, examined, findings, 'every variable in the Compose files has a default');
  },
});

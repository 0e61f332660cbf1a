import { environmentTemplates, isTakenWhole } from '../../../src/derive/environment/environment-template.ts';
import { usedVariables } from '../../../src/derive/environment/used-variables.ts';
import { isAmbient } from '../../../src/derive/environment/variable-use.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
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
  needs: ['composeProject', 'environmentFiles', 'environments'],
  evaluate({ composeProject, environmentFiles, environments }) {
    const all = environmentTemplates(environmentFiles);
    const templates = all.filter((template) => !isTakenWhole(template, composeProject));
    if (templates.length === 0) {
      const why = all.length === 0 ? 'there is no template' : 'services take the files of the templates as a whole';
      return judgeDeclared(composeProject, [], [], why);
    }
    // The same template may serve every environment that the settings name.
    const projects = [composeProject, ...environments.map(({ project }) => project)];
    const used = new Set(projects.flatMap((project) => [...usedVariables(project)]));
    const files = [...new Set(projects.flatMap((project) => project.files))].join(', ');
    const examined = templates.flatMap(({ entries, evidence }) => entries.map((entry) => ({ ...entry, evidence })));
    const findings = examined
      .filter(({ name }) => !used.has(name) && !isAmbient(name))
      .map(({ name, at, evidence }) => ({
        subject: { variable: name, ...at },
        message: 'no Compose file that was read uses the variable',
        observed: `a line in ${at.file} and no use in ${files}`,
        expected: 'a use of the variable, or no line for it',
        evidence: [evidence, composeProject.evidence] as const,
      }));
    return judgeDeclared(composeProject, examined, findings, 'the template lists no variable');
  },
});

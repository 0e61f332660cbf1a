import { projectTemplates } from '../../../src/derive/environment/environment-template.ts';
import { namedVariables } from '../../../src/derive/environment/used-variables.ts';
import { isAmbient } from '../../../src/derive/environment/variable-use.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { countText } from '../../../src/shared/count-text.ts';

export const envTemplateMissing = defineCheck({
  meta: {
    id: 'env-template-missing',
    priority: 'P2',
    title: 'A template lists the variables that the Compose files use',
    failureTitle: 'No template lists the variables that the Compose files use',
    why: 'Without one, what has to be set on a new host is found out by failing starts.',
    fix: 'Add `.env.example` with a line for every variable, a comment for what it is, and no real credential.',
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
        '.env': `TAG=1.0
PORT=3000
`,
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
    const { name: project, evidence } = composeProject;
    const names = [...new Set(namedVariables(composeProject).map(({ name }) => name))].filter(
      (name) => !isAmbient(name),
    );
    const examined = names.map((name) => ({ name, evidence }));
    const templates = projectTemplates(composeProject, environmentFiles);
    if (templates.length > 0 || names.length === 0)
      return judgeDeclared(composeProject, examined, [], 'the Compose files use no variable');
    const lines = names.toSorted(compareText).map((name) => `${name}=`);
    const finding = {
      subject: { project },
      message: `${countText(names.length, 'variable')} used, and no template lists what to set`,
      observed: 'no template of the environment file beside the Compose files or in env, config or docker',
      expected: 'a template such as .env.example',
      fix: `Add .env.example with the lines ${lines.join(', ')}.`,
      evidence: [evidence] as const,
    };
    return judgeDeclared(composeProject, examined, [finding], 'the Compose files use no variable');
  },
});

import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const environmentNameEmpty = defineCheck({
  meta: {
    id: 'environment-name-empty',
    priority: 'P0',
    title: 'Every entry under `environment` has a name',
    failureTitle: 'Entries under `environment` have no name',
    why: 'The engine refuses to create a container with an entry that starts with the equals sign.',
    fix: 'Write `NAME=value`, or remove the entry.',
    impact: 'container is not created',
    effort: 'small',
    references: [composeSpec('05-services', 'environment')],
    example: {
      bad: {
        'compose.yaml': `services:
  api: { image: "api:1.0", environment: ["=debug"] }
`,
      },
      good: {
        'compose.yaml': `services:
  api: { image: "api:1.0", environment: ["LOG_LEVEL=debug"] }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const entries = declaredServices(composeProject).flatMap(({ name, environment, evidence }) =>
      environment.map((entry) => ({ service: name, entry, evidence })),
    );
    const findings = entries
      .filter(({ entry }) => entry.name === '')
      .map(({ service, entry, evidence }) => ({
        subject: { service, ...entry.at },
        message: 'an entry of the environment has no name',
        observed: 'nothing in front of the equals sign',
        expected: 'NAME=value',
        evidence: [evidence] as const,
      }));
    return judgeDeclared(composeProject, entries, findings, 'no service declares an environment');
  },
});

import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, type Reference } from '../../../src/model/reference.ts';

const KNOWN_ISSUE: Reference = {
  label: 'docker/compose issue 11740',
  url: 'https://github.com/docker/compose/issues/11740',
};

export const envFileValueTakenAway = defineCheck({
  meta: {
    id: 'env-file-value-taken-away',
    priority: 'P1',
    title: 'No name without a value takes away what an environment file sets',
    failureTitle: 'Names without a value take away what an environment file sets',
    why: 'A name without a value means the variable of the project; where that is not set the service gets none at all.',
    fix: 'Remove the name from `environment`, or set the variable for the project.',
    impact: 'service without its setting',
    effort: 'small',
    references: [composeSpec('05-services', 'environment'), composeSpec('05-services', 'env_file'), KNOWN_ISSUE],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    env_file: api.env
    environment:
      - DATABASE_HOST
`,
        'api.env': 'DATABASE_HOST=db\n',
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    env_file: api.env
`,
        'api.env': 'DATABASE_HOST=db\n',
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject).filter(({ environmentFiles }) => environmentFiles.length > 0);
    const findings = services.flatMap(({ name: service, environment, evidence }) =>
      environment.flatMap(({ name, at, takesAway }) =>
        takesAway === undefined
          ? []
          : [
              {
                subject: { service, variable: name, ...at },
                message: 'the name without a value takes away what the environment file sets',
                observed: `set in ${takesAway.file}:${takesAway.line}, named here without a value, unset for the project`,
                expected: 'the value of the environment file',
                fix: `Remove \`${name}\` from \`environment\`, or set the variable for the project.`,
                evidence: [evidence] as const,
              },
            ],
      ),
    );
    return judgeDeclared(composeProject, services, findings, 'no service has an environment file');
  },
});

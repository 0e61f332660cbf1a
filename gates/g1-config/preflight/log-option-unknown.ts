import { logOptions } from '../../../src/derive/logs/log-option.ts';
import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { nearestName } from '../../../src/shared/nearest.ts';

export const logOptionUnknown = defineCheck({
  meta: {
    id: 'log-option-unknown',
    priority: 'P0',
    title: 'Every log option is one that its driver knows',
    failureTitle: 'Log options are given that their driver does not know',
    why: 'The engine refuses to create a container with an option that its log driver does not know.',
    fix: 'Correct the option, for example `max-size` and `max-file` of `json-file`.',
    impact: 'container is not created',
    effort: 'small',
    references: [
      composeSpec('05-services', 'logging'),
      dockerDocs('engine/logging/drivers/json-file', 'JSON File logging driver'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  web:
    image: nginx:1.27
    logging: { driver: json-file, options: { max_size: 10m } }
`,
      },
      good: {
        'compose.yaml': `services:
  web:
    image: nginx:1.27
    logging: { driver: json-file, options: { max-size: 10m } }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const options = declaredServices(composeProject).flatMap((service) => {
      const { driver = '', options: given = {} } = service.logging ?? {};
      const known = logOptions(driver);
      return known
        ? Object.keys(given).map((name) => ({ service, driver, name, known, evidence: service.evidence }))
        : [];
    });
    const findings = options
      .filter(({ name, known }) => !known.includes(name))
      .map(({ service, driver, name, known, evidence }) => {
        const nearest = nearestName(name, known);
        return {
          subject: placeOf(service, 'logging'),
          message: `${driver} has no option ${JSON.stringify(name)}${nearest === undefined ? '' : `; did you mean "${nearest}"?`}`,
          observed: `option ${name}`,
          expected: `an option of ${driver}`,
          evidence: [evidence] as const,
        };
      });
    return judgeDeclared(
      composeProject,
      options,
      findings,
      'no service gives options to a driver whose options are known',
    );
  },
});

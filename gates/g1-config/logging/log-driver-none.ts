import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const logDriverNone = defineCheck({
  meta: {
    id: 'log-driver-none',
    priority: 'P2',
    title: 'No service throws its log away',
    failureTitle: 'Services throw their log away with the driver none',
    why: 'When such a service fails there is nothing to tell why, and an attack leaves no trace.',
    fix: 'Choose a driver that keeps the log, and bound it (`driver: json-file` with max-size and max-file).',
    impact: 'failure that cannot be explained',
    effort: 'small',
    references: [
      composeSpec('05-services', 'logging'),
      dockerDocs('engine/logging/configure', 'Configure logging drivers'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: api:1.2.3
    logging: { driver: none }
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: api:1.2.3
    logging: { driver: local }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject);
    const findings = services
      .filter(({ logging }) => logging?.driver === 'none')
      .map((service) => ({
        subject: placeOf(service, 'logging'),
        message: 'the logging driver none keeps nothing',
        observed: 'driver none',
        expected: 'a driver that keeps the log',
        snippet: serviceSnippet(service, [
          'logging:',
          '  driver: json-file',
          '  options: { max-size: "10m", max-file: "3" }',
        ]),
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(composeProject, services, findings, 'the Compose files declare no service');
  },
});

import { type DeclaredService, placeOf, settledServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const logRotationUndeclared = defineCheck({
  meta: {
    id: 'log-rotation-undeclared',
    priority: 'P1',
    developmentPriority: 'P3',
    title: 'Every json-file log has a declared bound on its size',
    failureTitle: 'Services declare no bound for the size of their log',
    why: 'The json-file driver of Docker keeps every line unless it is told not to, until the disk of the host is full.',
    fix: 'Add `logging: { driver: json-file, options: { max-size: "10m", max-file: "3" } }`, or use the `local` driver.',
    impact: 'disk of the host full',
    effort: 'small',
    references: [
      composeSpec('05-services', 'logging'),
      dockerDocs('engine/logging/drivers/json-file', 'JSON file logging driver'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: api:1.2.3
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: api:1.2.3
    logging:
      driver: json-file
      options: { max-size: "10m", max-file: "3" }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = settledServices(composeProject);
    const findings = services.filter(isUnbounded).map((service) => ({
      subject: placeOf(service, 'logging'),
      message: 'no max-size is declared for the log (the engine may set one by default: unverified until G2)',
      observed: service.logging?.driver ? `driver ${service.logging.driver} without max-size` : 'no logging driver',
      expected: 'max-size and max-file, or the driver local',
      snippet: serviceSnippet(service, [
        'logging:',
        '  driver: json-file',
        '  options: { max-size: "10m", max-file: "3" }',
      ]),
      evidence: [service.evidence] as const,
    }));
    return judgeDeclared(composeProject, services, findings, 'no service is declared whose keys are all known');
  },
});

/** Drivers other than json-file rotate by themselves (local) or keep nothing on the host that grows with the log. */
function isUnbounded({ logging }: DeclaredService): boolean {
  if ((logging?.driver ?? 'json-file') !== 'json-file') return false;
  const size = logging?.options['max-size'] ?? '-1';
  return size.trim() === '' || size.startsWith('-');
}

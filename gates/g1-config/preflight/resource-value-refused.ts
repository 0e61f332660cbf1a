import { type DeclaredService, declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { resourceFaults } from '../../../src/derive/services/resource-fault.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const resourceValueRefused = defineCheck({
  meta: {
    id: 'resource-value-refused',
    priority: 'P0',
    title: 'Limits and reservations of each service agree with each other',
    failureTitle: 'Limits or reservations contradict each other or are too small',
    why: 'The engine refuses to create a container with such values, while `docker compose config` accepts them.',
    fix: 'Give at least 6 MiB of memory, reserve no more than the limit, and keep swap and hard limits at or above the others.',
    impact: 'container is not created',
    effort: 'small',
    references: [
      composeSpec('05-services', 'mem_limit'),
      composeSpec('05-services', 'ulimits'),
      dockerDocs('engine/containers/resource_constraints', 'Resource constraints'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api: { image: "api:1.0", mem_limit: 256m, mem_reservation: 1g }
`,
      },
      good: {
        'compose.yaml': `services:
  api: { image: "api:1.0", mem_limit: 1g, mem_reservation: 256m }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject).filter(declaresResources);
    const findings = services.flatMap((service) =>
      resourceFaults(service).map(({ key, at, message, observed, expected }) => ({
        subject: at ? { service: service.name, ...at } : placeOf(service, service.keys[key] ? key : 'deploy'),
        message,
        observed,
        expected,
        evidence: [service.evidence] as const,
      })),
    );
    return judgeDeclared(composeProject, services, findings, 'no service declares a limit or a reservation');
  },
});

function declaresResources({ limits, reservations, memorySwapBytes, ulimits }: DeclaredService): boolean {
  return Object.keys(limits).length > 0 || Boolean(reservations ?? ulimits) || memorySwapBytes !== undefined;
}

import { isOneShot } from '../../../src/derive/dependencies/declared-one-shot.ts';
import { type DeclaredService, placeOf, settledServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs, type Reference } from '../../../src/model/reference.ts';

const RESERVATIONS: Reference = {
  label: 'Compose deploy specification, resources',
  url: 'https://github.com/compose-spec/compose-spec/blob/main/deploy.md#resources',
};

export const resourceReservationUndeclared = defineCheck({
  meta: {
    id: 'resource-reservation-undeclared',
    priority: 'P3',
    title: 'Every service that keeps running declares the memory it needs',
    failureTitle: 'Services declare no memory reservation',
    why: 'When the host runs short of memory the kernel then takes it from the services that need it as from any other.',
    fix: 'Add `deploy.resources.reservations.memory` (or `mem_reservation`) with what the service uses in normal operation.',
    impact: 'memory shortage hits any service',
    effort: 'small',
    references: [RESERVATIONS, dockerDocs('engine/containers/resource_constraints', 'Resource constraints')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    mem_limit: 512m
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    deploy:
      resources:
        limits: { memory: 512m }
        reservations: { memory: 128m }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = settledServices(composeProject).filter((service) => !isOneShot(service, composeProject));
    const findings = services
      .filter(({ reservations }) => (reservations?.memoryBytes ?? 0) <= 0)
      .map((service) => ({
        subject: placeOf(service, service.keys['deploy'] ? 'deploy' : 'mem_reservation'),
        message: 'no memory reservation is declared',
        observed: 'neither mem_reservation nor deploy.resources.reservations.memory',
        expected: 'a memory reservation',
        snippet: serviceSnippet(service, reservationLines(service)),
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(
      composeProject,
      services,
      findings,
      'no service is declared that keeps running and whose keys are all known',
    );
  },
});

/** Compose refuses a service whose two places do not agree, so it goes where the limits of the service are. */
function reservationLines({ keys }: DeclaredService): readonly string[] {
  if (!keys['deploy']) return ['mem_reservation: 128m # sized by what it uses'];
  return ['deploy:', '  resources:', '    reservations:', '      memory: 128m # sized by what it uses'];
}

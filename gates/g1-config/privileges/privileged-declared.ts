import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

export const privilegedDeclared = defineCheck({
  meta: {
    id: 'privileged-declared',
    priority: 'P0',
    title: 'No service is declared privileged',
    failureTitle: 'Services are declared privileged',
    why: 'A privileged container has every capability and every device of the host, so whoever controls it controls the host.',
    fix: 'Remove `privileged: true`; add only the capability (`cap_add`) or the device (`devices`) that is needed.',
    impact: 'host taken over from a container',
    effort: 'medium',
    references: [cis('5.5'), composeSpec('05-services', 'privileged')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    privileged: true
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    cap_add: [NET_BIND_SERVICE]
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject);
    const findings = services
      .filter(({ privileged }) => privileged)
      .map((service) => ({
        subject: placeOf(service, 'privileged'),
        message: 'privileged is true',
        observed: 'privileged: true',
        expected: 'privileged left out, or false',
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(composeProject, services, findings, 'the Compose files declare no service');
  },
});

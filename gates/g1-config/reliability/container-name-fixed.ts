import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const containerNameFixed = defineCheck({
  meta: {
    id: 'container-name-fixed',
    priority: 'P3',
    title: 'No service fixes the name of its container',
    failureTitle: 'Services fix the name of their container',
    why: 'A fixed name exists once on a host, so the service cannot be scaled and a second copy of the project cannot start.',
    fix: 'Remove `container_name`; other services reach it by the name of the service.',
    impact: 'one copy per host',
    effort: 'small',
    references: [composeSpec('05-services', 'container_name')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    container_name: shop-api
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject);
    const findings = services
      .filter(({ containerName = '' }) => containerName !== '')
      .map((service) => ({
        subject: placeOf(service, 'container_name'),
        message: 'the name of the container is fixed',
        observed: `container_name: ${service.containerName}`,
        expected: 'no container_name',
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(composeProject, services, findings, 'the Compose files declare no service');
  },
});

import { activeServices } from '../../../src/derive/services/active-services.ts';
import { placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { diagnosticFindings, diagnosticsOf } from '../../../src/derive/services/loader-diagnostics.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const containerNameDuplicate = defineCheck({
  meta: {
    id: 'container-name-duplicate',
    priority: 'P0',
    title: 'Every container name is given to one container',
    failureTitle: 'A container name is given to several containers',
    why: 'A name can exist once on an engine, so only the first of these containers is created.',
    fix: 'Remove `container_name`, so that Compose names the containers, or make the names differ.',
    impact: 'containers are not created',
    effort: 'small',
    references: [composeSpec('05-services', 'container_name')],
    example: {
      bad: {
        'compose.yaml': `services:
  web: { image: "nginx:1.27", container_name: shop }
  docs: { image: "nginx:1.27", container_name: shop }
`,
      },
      good: {
        'compose.yaml': `services:
  web: { image: "nginx:1.27", container_name: shop-web }
  docs: { image: "nginx:1.27", container_name: shop-docs }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const named = activeServices(composeProject).filter(({ containerName = '' }) => containerName !== '');
    const duplicates = diagnosticsOf(composeProject, 'container-name-duplicate');
    const replicated = named
      .filter(({ replicas = 1 }) => replicas > 1)
      .map((service) => ({
        subject: placeOf(service, 'container_name'),
        message: 'one name is given to all replicas',
        observed: `${service.replicas ?? 1} replicas`,
        expected: 'no container_name on a service with replicas',
        evidence: [service.evidence] as const,
      }));
    const findings = [...diagnosticFindings(composeProject, duplicates, 'a name for each container'), ...replicated];
    return judgeDeclared(composeProject, named, findings, 'no active service names its container');
  },
});

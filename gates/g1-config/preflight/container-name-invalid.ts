import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

const NAME = /^\/?[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;

export const containerNameInvalid = defineCheck({
  meta: {
    id: 'container-name-invalid',
    priority: 'P0',
    title: 'Every container name is one that the engine accepts',
    failureTitle: 'Container names are not ones that the engine accepts',
    why: 'Compose passes the name on without looking at it, and the engine refuses to create the container.',
    fix: 'Use two or more letters, digits, `_`, `.` and `-`, starting with a letter or digit, or remove `container_name`.',
    impact: 'container is not created',
    effort: 'small',
    references: [composeSpec('05-services', 'container_name')],
    example: {
      bad: {
        'compose.yaml': `services:
  web: { image: "nginx:1.27", container_name: "shop web" }
`,
      },
      good: {
        'compose.yaml': `services:
  web: { image: "nginx:1.27", container_name: shop-web }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const named = declaredServices(composeProject).filter(({ containerName = '' }) => containerName !== '');
    const findings = named
      .filter(({ containerName = '' }) => !NAME.test(containerName))
      .map((service) => ({
        subject: placeOf(service, 'container_name'),
        message: 'the container name is not valid',
        observed: JSON.stringify(service.containerName),
        expected: 'letters, digits, _ . and -, starting with a letter or digit, two or more',
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(composeProject, named, findings, 'no service names its container');
  },
});

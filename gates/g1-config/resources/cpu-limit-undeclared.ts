import { hasLimit, limitFix } from '../../../src/derive/declared-limit.ts';
import { placeOf, settledServices } from '../../../src/derive/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const cpuLimitUndeclared = defineCheck({
  meta: {
    id: 'cpu-limit-undeclared',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every service declares a CPU limit',
    failureTitle: 'Services declare no CPU limit',
    why: 'One busy service can then take the processors from all others.',
    fix: 'Add `cpus`, or `deploy.resources.limits.cpus`, sized by what the service really uses.',
    impact: 'slow neighbours',
    effort: 'small',
    references: [
      cis('5.12'),
      composeSpec('05-services', 'cpus'),
      owaspDocker('rule-7---limit-resources-memory-cpu-file-descriptors-processes-restarts', 'rule 7, resources'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: shop/api:1.0
    cpus: 1.5
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = settledServices(composeProject);
    const findings = services
      .filter((service) => !hasLimit(service, 'cpus'))
      .map((service) => ({
        subject: placeOf(service, service.keys['deploy'] ? 'deploy' : 'cpus'),
        message: 'no CPU limit is declared',
        observed: 'neither cpus nor deploy.resources.limits.cpus',
        expected: 'a CPU limit',
        fix: limitFix(service, 'cpus', '"1.0"'),
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(composeProject, services, findings, 'no service is declared whose keys are all known');
  },
});

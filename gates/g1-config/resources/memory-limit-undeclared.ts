import { hasLimit, limitFix } from '../../../src/derive/declared-limit.ts';
import { placeOf, settledServices } from '../../../src/derive/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const memoryLimitUndeclared = defineCheck({
  meta: {
    id: 'memory-limit-undeclared',
    priority: 'P1',
    developmentPriority: 'P3',
    title: 'Every service declares a memory limit',
    failureTitle: 'Services declare no memory limit',
    why: 'One service that leaks or is flooded can then take the memory of all others and of the host.',
    fix: 'Add `mem_limit`, or `deploy.resources.limits.memory`, sized by what the service really uses.',
    impact: 'host out of memory',
    effort: 'small',
    references: [
      cis('5.11'),
      composeSpec('05-services', 'mem_limit'),
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
    mem_limit: 512m
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = settledServices(composeProject);
    const findings = services
      .filter((service) => !hasLimit(service, 'memoryBytes'))
      .map((service) => ({
        subject: placeOf(service, service.keys['deploy'] ? 'deploy' : 'mem_limit'),
        message: 'no memory limit is declared',
        observed: 'neither mem_limit nor deploy.resources.limits.memory',
        expected: 'a memory limit',
        fix: limitFix(service, 'memoryBytes', '512m'),
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(composeProject, services, findings, 'no service is declared whose keys are all known');
  },
});

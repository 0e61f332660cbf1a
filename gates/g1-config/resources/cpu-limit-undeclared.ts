import { judgeLimit } from '../../../src/derive/limits/judge-limit.ts';
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
  evaluate: ({ composeProject }) => judgeLimit(composeProject, 'cpus', 'CPU', '"1.0"'),
});

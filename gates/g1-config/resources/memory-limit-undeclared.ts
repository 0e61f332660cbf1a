import { judgeLimit } from '../../../src/derive/limits/judge-limit.ts';
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
  evaluate: ({ composeProject }) => judgeLimit(composeProject, 'memoryBytes', 'memory', '512m'),
});

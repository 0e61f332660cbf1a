import { judgeLimit } from '../../../src/derive/limits/judge-limit.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const pidsLimitUndeclared = defineCheck({
  meta: {
    id: 'pids-limit-undeclared',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every service declares a process limit',
    failureTitle: 'Services declare no process limit',
    why: 'A service that starts processes without end can then fill the process table of the host.',
    fix: 'Add `pids_limit`, or `deploy.resources.limits.pids`, sized by what the service really uses.',
    impact: 'host out of processes',
    effort: 'small',
    references: [
      cis('5.29'),
      composeSpec('05-services', 'pids_limit'),
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
    pids_limit: 200
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate: ({ composeProject }) => judgeLimit(composeProject, 'pids', 'process', '200'),
});

import { compareLimits } from '../../../src/derive/drift/compare-limits.ts';
import { judgeDrift } from '../../../src/derive/drift/judge-drift.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const limitDrift = defineCheck({
  meta: {
    id: 'limit-drift',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every container has the limits that are declared',
    failureTitle: 'Containers have other limits than are declared',
    why: 'The service can take more of the host than was planned, or is stopped for taking less.',
    fix: 'Recreate it with `docker compose up -d`, or put what runs into the Compose file.',
    impact: 'host without the planned reserves',
    effort: 'small',
    references: [composeSpec('05-services', 'mem_limit'), dockerDocs('reference/cli/docker/compose/up', 'compose up')],
  },
  needs: ['composeProject', 'containers', 'images'],
  evaluate: (evidence) => judgeDrift(evidence, compareLimits),
});

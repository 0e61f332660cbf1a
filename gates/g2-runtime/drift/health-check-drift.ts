import { compareHealthCheck } from '../../../src/derive/drift/compare-health-check.ts';
import { judgeDrift } from '../../../src/derive/drift/judge-drift.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const healthCheckDrift = defineCheck({
  meta: {
    id: 'health-check-drift',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every container has the health check that is declared',
    failureTitle: 'Containers have another health check than is declared',
    why: 'What is reported as healthy was asked another question than the files say.',
    fix: 'Recreate it with `docker compose up -d`, or put what runs into the Compose file.',
    impact: 'wrong health status',
    effort: 'small',
    references: [
      composeSpec('05-services', 'healthcheck'),
      dockerDocs('reference/cli/docker/compose/up', 'compose up'),
    ],
  },
  needs: ['composeProject', 'containers', 'images'],
  evaluate: (evidence) => judgeDrift(evidence, compareHealthCheck),
});

import { judgeEndpoint } from '../../../src/derive/health/judge-endpoint.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const readinessEndpointMissing = defineCheck({
  meta: {
    id: 'readiness-endpoint-missing',
    priority: 'P3',
    title: 'Every service with an image of its own that was asked has a readiness endpoint',
    failureTitle: 'Services have no readiness endpoint where it was looked for',
    why: 'Dependents cannot tell a service that is still starting, or lost its database, from one that can take work.',
    fix: 'Add `GET /ready` that succeeds once every dependency answers; if it has another path, name it under `endpoints` in gates.yaml.',
    impact: 'requests to a service that is not ready',
    effort: 'medium',
    references: [composeSpec('05-services', 'depends_on')],
  },
  needs: ['containers', 'httpExchanges'],
  evaluate(evidence) {
    return judgeEndpoint('readiness', evidence, 'a success status at GET /ready, other than a web page');
  },
});

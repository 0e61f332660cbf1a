import { judgeEndpoint } from '../../../src/derive/health/judge-endpoint.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const healthEndpointMissing = defineCheck({
  meta: {
    id: 'health-endpoint-missing',
    priority: 'P3',
    title: 'Every service with an image of its own that was asked has a health endpoint',
    failureTitle: 'Services have no health endpoint where it was looked for',
    why: 'Nothing outside the service can ask whether it works, so a failure shows only in what its users meet.',
    fix: 'Add `GET /health` with a small JSON body such as {"status":"healthy"}; if it has another path, name it under `endpoints` in gates.yaml.',
    impact: 'failure not noticed',
    effort: 'small',
    references: [composeSpec('05-services', 'healthcheck')],
  },
  needs: ['containers', 'httpExchanges'],
  evaluate(evidence) {
    return judgeEndpoint('health', evidence, 'a success status at GET /health, other than a web page');
  },
});

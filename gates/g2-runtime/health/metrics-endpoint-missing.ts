import { judgeEndpoint } from '../../../src/derive/health/judge-endpoint.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const metricsEndpointMissing = defineCheck({
  meta: {
    id: 'metrics-endpoint-missing',
    priority: 'P3',
    title: 'Every service with an image of its own that was asked has a metrics endpoint',
    failureTitle: 'Services have no metrics endpoint where it was looked for',
    why: 'Without metrics a slow decline cannot be seen before it becomes an outage.',
    fix: 'Add `GET /metrics` in the Prometheus text format; if it has another path, name it under `endpoints` in gates.yaml.',
    impact: 'decline not noticed',
    effort: 'medium',
    references: [dockerDocs('engine/daemon/prometheus', 'Collect Docker metrics with Prometheus')],
  },
  needs: ['containers', 'httpExchanges'],
  evaluate(evidence) {
    return judgeEndpoint('metrics', evidence, 'a success status at GET /metrics, other than a web page');
  },
});

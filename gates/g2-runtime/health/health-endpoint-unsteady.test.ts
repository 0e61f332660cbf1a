import { checkCases } from '../../testing/check-cases.ts';
import { anExchange } from '../../testing/evidence.ts';
import { healthEndpointUnsteady } from './health-endpoint-unsteady.ts';

const sampled = (...outcomes: (number | string)[]) => [
  anExchange('api', {
    samples: outcomes.map((outcome) => ({
      durationMs: 4,
      ...(typeof outcome === 'number' ? { status: outcome } : { code: outcome }),
    })),
  }),
];
const finding = {
  subject: { service: 'api', container: 'shop-api-1', url: 'http://127.0.0.1:3000/health' },
  message: 'GET /health fails now and then',
};

checkCases(healthEndpointUnsteady, {
  pass: {
    'it answers the same every time': { httpExchanges: sampled(200, 200, 200) },
    'it fails every time, which another check tells': { httpExchanges: sampled(503, 503, 503) },
    'it is asked too often': { httpExchanges: sampled(200, 429) },
  },
  fail: {
    'it fails once': { httpExchanges: sampled(200, 503, 200), findings: [finding] },
    'it hangs up once': { httpExchanges: sampled(200, 200, 'reset'), findings: [finding] },
    'it succeeds once': { httpExchanges: sampled(503, 200, 503), findings: [finding] },
  },
  notApplicable: {
    'it was asked once': { httpExchanges: [anExchange('api')] },
    'only metrics were asked': {
      httpExchanges: sampled(200, 503).map((exchange) => ({
        ...exchange,
        purpose: 'metrics',
        url: 'http://127.0.0.1:3000/metrics',
      })),
    },
  },
});

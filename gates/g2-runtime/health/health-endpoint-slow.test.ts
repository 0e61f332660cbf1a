import { checkCases } from '../../testing/check-cases.ts';
import { anAnswer, anExchange } from '../../testing/evidence.ts';
import { healthEndpointSlow } from './health-endpoint-slow.ts';

const thresholds = { minimumUptimeSeconds: 60, maximumHealthLatencyMs: 1000, maximumMemoryPercent: 90 };
const timeout = { kind: 'failure' as const, code: 'timeout', message: 'no complete answer within 5000 ms' };
const notFound = anAnswer({ status: 404 });
const health = (durationMs: number, different: Parameters<typeof anExchange>[1] = {}) =>
  anExchange('api', { durationMs, ...different });
const ready = { purpose: 'readiness', url: 'http://127.0.0.1:3000/ready' };
const finding = (path: string, observed: string, limit = '1000 ms') => ({
  subject: { service: 'api', container: 'shop-api-1', url: `http://127.0.0.1:3000${path}` },
  message: `GET ${path} takes longer than configured`,
  observed,
  expected: `at most ${limit} (thresholds.maximumHealthLatencyMs)`,
});

checkCases(healthEndpointSlow, {
  pass: {
    'it answers at once': { httpExchanges: [health(4)], thresholds },
    'it takes exactly the configured time': { httpExchanges: [health(1000)], thresholds },
    'it takes longer once of three times': {
      httpExchanges: [health(3000, { samples: [3000, 4, 5].map((durationMs) => ({ durationMs, status: 200 })) })],
      thresholds,
    },
    'a page may take longer': {
      httpExchanges: [health(4), anExchange('api', { purpose: 'page', url: 'http://ui/', durationMs: 3000 })],
      thresholds,
    },
    'a path that does not exist may take longer': {
      httpExchanges: [health(4), health(3000, { ...ready, outcome: notFound })],
      thresholds,
    },
  },
  fail: {
    'it takes longer two times of three': {
      httpExchanges: [health(4, { samples: [4, 1001, 2000].map((durationMs) => ({ durationMs, status: 200 })) })],
      thresholds,
      findings: [finding('/health', '1001 ms in the middle of 3 requests, 2000 ms at most')],
    },
    'its headers never end, while another path answers': {
      httpExchanges: [
        health(5000, { outcome: { ...timeout, code: 'slow-headers' } }),
        anExchange('api', { purpose: 'page', url: 'http://127.0.0.1:3000/' }),
      ],
      thresholds,
      findings: [finding('/health', 'no complete answer after 5000 ms')],
    },
    'it takes longer': { httpExchanges: [health(2500)], thresholds, findings: [finding('/health', '2500 ms')] },
    'the settings allow less': {
      httpExchanges: [health(120)],
      thresholds: { ...thresholds, maximumHealthLatencyMs: 100 },
      findings: [finding('/health', '120 ms', '100 ms')],
    },
    'it reports a failure after a long time': {
      httpExchanges: [health(2000, { outcome: anAnswer({ status: 503 }) })],
      thresholds,
      findings: [finding('/health', '2000 ms')],
    },
    'one request runs into the timeout, others are answered': {
      httpExchanges: [health(4), health(5000, { ...ready, outcome: timeout })],
      thresholds,
      findings: [finding('/ready', 'no complete answer after 5000 ms')],
    },
    'a request runs into the timeout, and the port that answers nothing is one of another container': {
      httpExchanges: [
        health(4),
        health(5000, { ...ready, outcome: timeout }),
        anExchange('ui', { durationMs: 5000, outcome: timeout }),
      ],
      thresholds,
      findings: [finding('/ready', 'no complete answer after 5000 ms')],
    },
    'a request runs into the timeout, and the port that answers nothing is another one of its container': {
      httpExchanges: [
        health(4),
        health(5000, { ...ready, outcome: timeout }),
        health(5000, { url: 'http://127.0.0.1:9000/health', containerPort: 9000, outcome: timeout }),
      ],
      thresholds,
      findings: [finding('/ready', 'no complete answer after 5000 ms')],
    },
  },
  notApplicable: {
    'nothing was asked': { httpExchanges: [], thresholds },
    'the port answers nothing at all, which another check tells': {
      httpExchanges: [health(5000, { outcome: timeout })],
      thresholds,
    },
    'the path does not exist': { httpExchanges: [health(4, { outcome: notFound })], thresholds },
  },
});

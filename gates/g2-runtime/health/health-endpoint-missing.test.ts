import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, anAnswer, anExchange, aState } from '../../testing/evidence.ts';
import { healthEndpointMissing } from './health-endpoint-missing.ts';

const API = 'http://127.0.0.1:3000';
const containers = [aContainer('api')];
const asked = (outcome: ReturnType<typeof anAnswer>, service = 'api') =>
  anExchange(service, { purpose: 'health', url: `${API}/health`, outcome });
const checkedAt = (path: string, status: 'healthy' | 'unhealthy') =>
  aContainer('api', {
    healthcheck: {
      test: ['CMD', 'curl', '-f', `http://localhost:3000${path}`],
      intervalMs: 30_000,
      timeoutMs: 5000,
      startPeriodMs: 0,
      retries: 3,
    },
    state: aState({ health: { status, failingStreak: 0, log: [] } }),
  });
const finding = { subject: { service: 'api' }, message: 'no health endpoint answered where it was looked for' };

checkCases(healthEndpointMissing, {
  pass: {
    'it has one': { containers, httpExchanges: [asked(anAnswer())] },
    'it has one that reports a failure': { containers, httpExchanges: [asked(anAnswer({ status: 503 }))] },
    'another path answers that the settings name': {
      containers,
      httpExchanges: [
        asked(anAnswer({ status: 404 })),
        anExchange('api', { purpose: 'overview', configured: true, url: `${API}/api/health` }),
      ],
    },
    'the health check of its container asks another path with success': {
      containers: [checkedAt('/api/health', 'healthy')],
      httpExchanges: [asked(anAnswer({ status: 404 }))],
    },
  },
  fail: {
    'the path does not exist': {
      containers,
      httpExchanges: [asked(anAnswer({ status: 404 }))],
      findings: [finding],
    },
    'a single-page application answers any path with its page': {
      containers,
      httpExchanges: [asked(anAnswer({ json: undefined, excerpt: '<!doctype html>' }))],
      findings: [finding],
    },
    'two replicas are one service': {
      containers: [aContainer('api'), aContainer('api', { name: 'shop-api-2', number: 2 })],
      httpExchanges: [
        asked(anAnswer({ status: 404 })),
        { ...asked(anAnswer({ status: 404 })), container: 'shop-api-2' },
      ],
      findings: [finding],
    },
    'the health check of its container asks another path, and fails': {
      containers: [checkedAt('/api/health', 'unhealthy')],
      httpExchanges: [asked(anAnswer({ status: 404 }))],
      findings: [finding],
    },
  },
  notApplicable: {
    'nothing was asked': { containers, httpExchanges: [] },
    'the image is a well-known one': {
      containers: [aContainer('proxy', { image: 'nginx:1.27' })],
      httpExchanges: [asked(anAnswer({ status: 404 }), 'proxy')],
    },
    'it did not answer': {
      containers,
      httpExchanges: [asked({ kind: 'failure', code: 'timeout', message: 'no answer' })],
    },
  },
});

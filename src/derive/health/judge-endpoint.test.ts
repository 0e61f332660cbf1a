import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aContainer, anAnswer, anExchange } from '../../../gates/testing/evidence.ts';
import { judgeEndpoint } from './judge-endpoint.ts';

const containers = [cited(aContainer('api'), 'E1'), cited(aContainer('ui'), 'E2')];
const missing = anAnswer({ status: 404 });
const judged = (...httpExchanges: ReturnType<typeof cited<ReturnType<typeof anExchange>>>[]) =>
  judgeEndpoint('health', { containers, httpExchanges }, 'GET /health');

test('each service is examined once, and the statement cites what answered', () => {
  expect(judged(cited(anExchange('api'), 'E3'), cited(anExchange('ui'), 'E4'))).toEqual({
    verdict: 'pass',
    examined: 2,
    evidence: ['E3', 'E4'],
  });
});

test('a finding says what was asked and what came back', () => {
  const elsewhere = { containerPort: 3001, url: 'http://127.0.0.1:3001/healthz', outcome: missing };
  const judgement = judged(
    cited(anExchange('api', { outcome: missing }), 'E3'),
    cited(anExchange('api', elsewhere), 'E5'),
    cited(anExchange('ui'), 'E4'),
  );
  expect(judgement).toMatchObject({
    verdict: 'fail',
    examined: 2,
    findings: [{ subject: { service: 'api' }, observed: '/health: 404; /healthz: 404', evidence: ['E3', 'E5'] }],
  });
});

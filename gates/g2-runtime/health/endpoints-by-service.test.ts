import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer, anAnswer, anExchange, aState } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { endpointsByService } from './endpoints-by-service.ts';

const at = (path: string, purpose: string) => ({ url: `http://127.0.0.1:3000${path}`, purpose });
const status = (code: number) => ({ outcome: anAnswer({ status: code, json: {} }) });
const present = (containers: ReturnType<typeof aContainer>[], httpExchanges: ReturnType<typeof anExchange>[]) =>
  presented(endpointsByService, {
    containers: containers.map((container) => cited(container, 'E1')),
    httpExchanges: httpExchanges.map((exchange) => cited(exchange, 'E2')),
  });
const cells = (...given: Parameters<typeof present>) => {
  const table = present(...given);
  return 'rows' in table ? table.rows.map((row) => row.cells) : table;
};

test('a row for each service, with the way on which it was asked', () => {
  const exchanges = [
    anExchange('api', at('/health', 'health')),
    anExchange('api', { ...at('/ready', 'readiness'), ...status(404), via: 'published port' }),
    anExchange('api', { ...at('/metrics', 'metrics'), outcome: anAnswer({ json: undefined, excerpt: 'up 1' }) }),
    anExchange('worker', { ...at('/health', 'health'), ...status(503), via: 'container address' }),
  ];
  expect(cells([aContainer('worker'), aContainer('api')], exchanges)).toEqual([
    ['api', 'published port', '/health: 200, healthy', 'none (404)', '/metrics: 200'],
    ['worker', 'container address', '/health: 503', 'not asked', 'not asked'],
  ]);
});

test('the columns are named, and a row cites the containers of its service and the answers of it, once each', () => {
  expect(present([aContainer('api'), aContainer('ui')], [anExchange('api', at('/health', 'health'))])).toEqual({
    columns: [
      { title: 'Service' },
      { title: 'Asked by' },
      { title: 'Health' },
      { title: 'Readiness' },
      { title: 'Metrics' },
    ],
    rows: [
      { cells: ['api', 'published port', '/health: 200, healthy', 'not asked', 'not asked'], evidence: ['E1', 'E2'] },
      { cells: ['ui', 'not asked', 'not asked', 'not asked', 'not asked'], evidence: ['E1'] },
    ],
    note: expect.stringContaining('Data stores'),
  });
});

test('what was not asked may still be proven by its own health check', () => {
  const checked = aContainer('ws', {
    healthcheck: {
      test: ['CMD', 'curl', 'http://localhost:80/health'],
      intervalMs: 1,
      timeoutMs: 1,
      startPeriodMs: 0,
      retries: 1,
    },
    state: aState({ health: { status: 'healthy', failingStreak: 0, log: [] } }),
  });
  const refused = { kind: 'failure' as const, code: 'refused', message: 'refused' };
  const ready = anExchange('ws', { ...at('/ready', 'readiness'), outcome: refused, via: 'container address' });
  expect(cells([checked], [ready])).toEqual([
    ['ws', 'container address', '/health: by its own health check', 'no answer (refused)', 'not asked'],
  ]);
});

test('data stores are left out, and what does not run', () => {
  const stopped = aContainer('job', { state: aState({ status: 'exited', running: false }) });
  expect(present([aContainer('db', { image: 'postgres:16' }), stopped], [])).toEqual({
    notApplicable: 'no running container is one that may answer over HTTP',
  });
});

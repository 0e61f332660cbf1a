import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer, anAnswer, anExchange, aRun } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { healthEndpoints } from './health-endpoints.ts';

const present = (...httpExchanges: ReturnType<typeof anExchange>[]) =>
  presented(healthEndpoints, {
    containers: [cited(aContainer('api'), 'E9')],
    httpExchanges: httpExchanges.map((exchange, index) => cited(exchange, `E${index + 1}`)),
    run: cited(aRun(), 'E8'),
  });

const json = { status: 'healthy', uptime: 842, memory: { rss: 67_108_864 } };
const refused = { kind: 'failure' as const, code: 'refused', message: 'the connection was refused' };
const at = (port: number, path: string) => ({ url: `http://127.0.0.1:${port}${path}`, containerPort: port });

test('shows what each endpoint answered, by service and URL', () => {
  const table = present(
    anExchange('ui', {
      ...at(8088, '/health'),
      outcome: anAnswer({ json: undefined, title: 'Shop' }),
      durationMs: 0.4,
    }),
    anExchange('api', { ...at(3000, '/ready'), purpose: 'readiness', outcome: anAnswer({ status: 503, json: {} }) }),
    anExchange('api', { ...at(3000, '/health'), outcome: anAnswer({ json }), durationMs: 12.3 }),
  );
  expect(table).toMatchObject({
    rows: [
      {
        cells: [
          'api',
          'http://127.0.0.1:3000/health',
          '200',
          '12 ms',
          '12 ms',
          'healthy',
          '14 minutes (uptime 842)',
          '64 MiB (memory.rss)',
        ],
        evidence: ['E3'],
      },
      {
        cells: ['api', 'http://127.0.0.1:3000/ready', '503', '4 ms', '4 ms', 'not stated', 'not stated', 'not stated'],
        evidence: ['E2'],
      },
      {
        cells: [
          'ui',
          'http://127.0.0.1:8088/health',
          '200',
          'less than 1 ms',
          'less than 1 ms',
          'a web page',
          'not stated',
          'not stated',
        ],
        evidence: ['E1'],
      },
    ],
  });
});

test('a URL asked twice is one row; metrics, pages and failures are none', () => {
  const table = present(
    anExchange('api'),
    anExchange('api', { configured: true, purpose: 'order service' }),
    anExchange('api', { ...at(3000, '/metrics'), purpose: 'metrics' }),
    anExchange('api', { ...at(3001, '/health'), outcome: refused }),
  );
  expect(table).toMatchObject({ rows: [{ evidence: ['E2'] }] });
});

test('has nothing to show when nothing answered', () => {
  const nothing = { notApplicable: 'no service answered a health or readiness request' };
  expect([present(), present(anExchange('api', { outcome: refused }))]).toEqual([nothing, nothing]);
});

test('shows the median and the slowest of several requests, and how many there were', () => {
  const samples = [12, 3, 5].map((durationMs) => ({ durationMs, status: 200 }));
  expect(present(anExchange('api', { samples }))).toMatchObject({
    rows: [{ cells: ['api', expect.anything(), '200', '5 ms', '12 ms', 'healthy', 'not stated', 'not stated'] }],
    note: 'Each was asked 3 times, one request after the other.',
  });
});

test('names the services that were asked by the address of their container', () => {
  expect(
    present(anExchange('api', { via: 'container address' }), anExchange('ui', { via: 'published port' })),
  ).toMatchObject({
    note: 'Each was asked 1 time, one request after the other; by the address of their containers, because they do not publish the port: api.',
  });
});

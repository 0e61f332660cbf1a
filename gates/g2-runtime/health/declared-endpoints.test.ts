import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { anAnswer, anExchange } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { declaredEndpoints } from './declared-endpoints.ts';

const present = (...httpExchanges: ReturnType<typeof anExchange>[]) =>
  presented(declaredEndpoints, { httpExchanges: httpExchanges.map((exchange) => cited(exchange, 'E1')) });
const configured = (purpose: string, different: Parameters<typeof anExchange>[1] = {}) =>
  anExchange('ui', { configured: true, purpose, url: 'http://127.0.0.1:8088/app.js', ...different });

test('each with the status and the texts that are expected, and whether they are there', () => {
  const expectations = [
    { contains: 'class Shop', met: true },
    { contains: 'http://api', met: false },
  ];
  const refused = { kind: 'failure' as const, code: 'refused', message: 'refused' };
  expect(
    present(
      configured('application', { expectedStatus: 200, expectations, outcome: anAnswer({ json: undefined }) }),
      configured('version', { outcome: refused }),
      anExchange('ui'),
    ),
  ).toMatchObject({
    rows: [
      {
        cells: [
          'ui',
          'application',
          'http://127.0.0.1:8088/app.js',
          '200',
          '200',
          '“class Shop” is there; “http://api” is not there',
          '4 ms',
        ],
        evidence: ['E1'],
      },
      { cells: ['ui', 'version', expect.anything(), 'no answer (refused)', 'any success', 'none is stated', '4 ms'] },
    ],
  });
});

test('nothing where the settings name none', () => {
  expect(present(anExchange('api'))).toEqual({ notApplicable: 'no endpoint of the settings was asked' });
});

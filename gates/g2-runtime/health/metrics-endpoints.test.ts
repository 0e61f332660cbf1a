import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { metricsOf } from '../../testing/metrics.ts';
import { presented } from '../../testing/presented.ts';
import { metricsEndpoints } from './metrics-endpoints.ts';

const URL = 'http://127.0.0.1:3000/metrics';

test('shows what was read, and what is none', () => {
  expect(presented(metricsEndpoints, { httpExchanges: [cited(metricsOf())] })).toMatchObject({
    rows: [{ cells: ['api', URL, 'Prometheus', '2', '5', '0'], evidence: ['E1'] }],
  });
  const json = metricsOf({ contentType: 'application/json', json: { requests: 7 } }, null);
  expect(presented(metricsEndpoints, { httpExchanges: [cited(json)] })).toMatchObject({
    rows: [{ cells: ['api', URL, 'not metrics (application/json)', 'none', 'none', 'none'] }],
  });
});

test('has nothing to show when none answered', () => {
  expect(presented(metricsEndpoints, { httpExchanges: [] })).toEqual({ notApplicable: 'no metrics endpoint answered' });
});

import { expect, test } from 'vitest';
import type { Exposition } from '../../../src/model/evidence/exposition.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { anExposition, metricsOf } from '../../testing/metrics.ts';
import { outcomeWithMissing } from '../../testing/with-missing.ts';
import { metricsInvalid } from './metrics-invalid.ts';

const faulty = (code: Exposition['faults'][number]['code'], message = 'what is wrong') =>
  metricsOf({}, anExposition({ faults: [{ line: 7, code, message }], faultCount: 1 }));
const finding = (message: string) => ({
  subject: { service: 'api', container: 'shop-api-1', url: 'http://127.0.0.1:3000/metrics' },
  message: `GET /metrics ${message}`,
});
const notAllowed = finding('holds what the format does not allow');

checkCases(metricsInvalid, {
  pass: {
    'it is valid': { httpExchanges: [metricsOf()] },
    'a type is missing, which another check tells': { httpExchanges: [faulty('type-missing')] },
  },
  fail: {
    'a line cannot be read': { httpExchanges: [faulty('syntax')], findings: [notAllowed] },
    'a series stands there twice': { httpExchanges: [faulty('duplicate-series')], findings: [notAllowed] },
    'OpenMetrics without an end': { httpExchanges: [faulty('no-end')], findings: [notAllowed] },
    'it is JSON': {
      httpExchanges: [metricsOf({ contentType: 'application/json', json: { requests: 7 } }, null)],
      findings: [finding('answers with something else than metrics')],
    },
    'it is too much': {
      httpExchanges: [metricsOf({ truncated: true }, null)],
      findings: [finding('answers with too much to be judged')],
    },
    'it is empty': {
      httpExchanges: [metricsOf({}, anExposition({ samples: 0, families: 0 }))],
      findings: [finding('holds no sample')],
    },
  },
  notApplicable: {
    'nothing was asked': { httpExchanges: [] },
    'there is no such path': { httpExchanges: [metricsOf({ status: 404 }, null)] },
    'a single-page application answers with its page': {
      httpExchanges: [metricsOf({ contentType: 'text/html', excerpt: '<!doctype html>' }, null)],
    },
  },
});

test('of a capture that kept only the first faults, of any kind, nobody knows whether the others are of this one', () => {
  const faults = [{ line: 1, code: 'type-missing' as const, message: 'no TYPE stands before up' }];
  const cut = metricsOf({}, anExposition({ faults, faultCount: 100 }));
  expect(outcomeWithMissing(metricsInvalid, { values: [['httpExchanges', cut]], missing: [] })).toMatchObject({
    verdict: 'indeterminate',
    reason: expect.stringContaining('only 1 of 100 faults of its metrics were kept'),
  });
});

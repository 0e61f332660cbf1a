import { checkCases } from '../../testing/check-cases.ts';
import { anExposition, metricsOf } from '../../testing/metrics.ts';
import { metricsTypeMissing } from './metrics-type-missing.ts';

const faulty = (...codes: ('type-missing' | 'metadata-late' | 'syntax')[]) =>
  metricsOf(
    {},
    anExposition({
      faults: codes.map((code, index) => ({ line: index + 1, code, message: 'no TYPE stands before up' })),
      faultCount: codes.length,
    }),
  );
const finding = {
  subject: { service: 'api', container: 'shop-api-1', url: 'http://127.0.0.1:3000/metrics' },
  message: 'GET /metrics holds metrics without a type before them',
};

checkCases(metricsTypeMissing, {
  pass: {
    'each has one': { httpExchanges: [metricsOf()] },
    'a line cannot be read, which another check tells': { httpExchanges: [faulty('syntax')] },
  },
  fail: {
    'some have none': { httpExchanges: [faulty('type-missing', 'type-missing')], findings: [finding] },
    'a hundred have none, of which one was kept': {
      httpExchanges: [
        metricsOf(
          {},
          anExposition({
            faults: [{ line: 1, code: 'type-missing', message: 'no TYPE stands before up' }],
            faultCount: 100,
            faultCounts: { 'type-missing': 100 },
          }),
        ),
      ],
      findings: [{ ...finding, observed: '100 places: line 1: no TYPE stands before up' }],
    },
    'it comes too late': { httpExchanges: [faulty('metadata-late')], findings: [finding] },
  },
  notApplicable: {
    'nothing was asked': { httpExchanges: [] },
    'it holds no metrics': { httpExchanges: [metricsOf({}, anExposition({ samples: 0 }))] },
  },
});

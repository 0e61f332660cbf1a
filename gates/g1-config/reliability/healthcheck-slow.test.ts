import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { healthcheckSlow } from './healthcheck-slow.ts';

type Healthcheck = NonNullable<ReturnType<typeof aService>['healthcheck']>;
const asked = (different: Partial<Healthcheck>) =>
  projectOf(aService('api', { healthcheck: { test: ['CMD', 'true'], disabled: false, at: at(7), ...different } }));

checkCases(healthcheckSlow, {
  pass: {
    'the defaults of the engine': asked({}),
    'five minutes': asked({ intervalMs: 90_000, timeoutMs: 10_000, retries: 3 }),
  },
  fail: {
    'a long interval': {
      ...asked({ intervalMs: 300_000, timeoutMs: 10_000, retries: 5 }),
      findings: [
        {
          subject: { service: 'api', ...at(7) },
          message: 'a service that hangs counts as healthy for 25 minutes',
          observed: '5 tests, 300 s apart, each given 10 s',
          snippet: [
            'services:',
            '  api:',
            '    healthcheck:',
            '      interval: 30s',
            '      timeout: 10s',
            '      retries: 3',
          ].join('\n'),
        },
      ],
    },
    'many tests': {
      ...asked({ retries: 30 }),
      findings: [
        { subject: { service: 'api', ...at(7) }, message: 'a service that hangs counts as healthy for 30 minutes' },
      ],
    },
  },
  notApplicable: { 'it is disabled': asked({ disabled: true, intervalMs: 900_000 }) },
});

import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { healthcheckTimingDefault } from './healthcheck-timing-default.ts';

type Healthcheck = NonNullable<ReturnType<typeof aService>['healthcheck']>;
const api = (healthcheck: Partial<Healthcheck>) =>
  projectOf(aService('api', { healthcheck: { test: ['CMD', 'check'], disabled: false, at: at(20), ...healthcheck } }));
const { healthcheck: _, ...silent } = aService('api');
const subject = { service: 'api', ...at(20) };

checkCases(healthcheckTimingDefault, {
  pass: {
    'all is declared': projectOf(aService('api')),
    'a start period is not needed': api({ intervalMs: 5000, timeoutMs: 1000, retries: 5 }),
  },
  fail: {
    nothing: {
      ...api({}),
      findings: [{ subject, message: 'interval, timeout, retries of the health check not declared' }],
    },
    'an interval only': {
      ...api({ intervalMs: 5000 }),
      findings: [{ subject, message: 'timeout, retries of the health check not declared' }],
    },
  },
  notApplicable: {
    'no health check': projectOf(silent),
    'a disabled one': api({ test: ['NONE'], disabled: true }),
  },
});

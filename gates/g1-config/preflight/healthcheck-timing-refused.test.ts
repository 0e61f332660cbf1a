import type { ComposeService } from '../../../src/model/evidence/compose-service.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { healthcheckTimingRefused } from './healthcheck-timing-refused.ts';

type Healthcheck = NonNullable<ComposeService['healthcheck']>;
const checked = (different: Partial<Healthcheck>) =>
  projectOf(aService('web', { healthcheck: { test: ['CMD', 'true'], disabled: false, at: at(6), ...different } }));
const subject = { service: 'web', ...at(6) };
const { healthcheck: _, ...unchecked } = aService('web');

checkCases(healthcheckTimingRefused, {
  pass: {
    seconds: projectOf(aService('web')),
    'a millisecond': checked({ intervalMs: 1 }),
    'zero, which stands for the default': checked({ intervalMs: 0, timeoutMs: 0, retries: 0 }),
    'nothing but the test': checked({}),
  },
  fail: {
    'less than a millisecond': {
      ...checked({ intervalMs: 0.1, startPeriodMs: 0.5 }),
      findings: [
        { subject, message: 'interval is shorter than a millisecond' },
        { subject, message: 'start_period is shorter than a millisecond' },
      ],
    },
    'negative retries': { ...checked({ retries: -1 }), findings: [{ subject, message: 'retries is negative' }] },
  },
  notApplicable: {
    'none is declared': projectOf(unchecked),
    'it is disabled': checked({ disabled: true, intervalMs: 0.1 }),
  },
});

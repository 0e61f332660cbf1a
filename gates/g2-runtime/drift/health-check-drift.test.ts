import { checkCases } from '../../testing/check-cases.ts';
import { at } from '../../testing/declared.ts';
import { beside, drift, NOTHING_TO_COMPARE } from '../../testing/drift.ts';
import { healthCheckDrift } from './health-check-drift.ts';

const CHECK = { test: ['CMD', 'true'], intervalMs: 10_000, timeoutMs: 2000, retries: 3, startPeriodMs: 5000 };

checkCases(healthCheckDrift, {
  pass: {
    'the same check': beside(),
    'the check of the image': beside({ service: { healthcheck: undefined }, image: { healthcheck: CHECK } }),
    'what is not declared is the image’s own': beside({
      service: { healthcheck: { disabled: false, timeoutMs: 3000, at: at(6) } },
      container: { healthcheck: { ...CHECK, timeoutMs: 3000 } },
      image: { healthcheck: CHECK },
    }),
    'what nobody says is the engine’s': beside({
      service: { healthcheck: { test: ['CMD', 'true'], disabled: false, at: at(6) } },
      container: {
        healthcheck: { test: ['CMD', 'true'], intervalMs: 30_000, timeoutMs: 30_000, startPeriodMs: 0, retries: 3 },
      },
    }),
    'switched off': beside({
      service: { healthcheck: { disabled: true, at: at(6) } },
      container: { healthcheck: undefined },
      image: { healthcheck: CHECK },
    }),
    'none on both sides': beside({ service: { healthcheck: undefined }, container: { healthcheck: undefined } }),
  },
  fail: {
    'another test and another interval': {
      ...beside({
        service: {
          healthcheck: { ...CHECK, test: ['CMD', 'new'], intervalMs: 5000, disabled: false, at: at(6) },
          keys: { healthcheck: at(6) },
        },
      }),
      findings: [
        drift('the test of the health check is not as declared', 6),
        drift('the interval of the health check is not as declared', 6),
      ],
    },
    'declared and not there': {
      ...beside({ container: { healthcheck: undefined } }),
      findings: [drift('the health check is declared and not there')],
    },
    'there and not declared': {
      ...beside({ service: { healthcheck: undefined } }),
      findings: [drift('the health check is there and not declared')],
    },
  },
  notApplicable: {
    ...NOTHING_TO_COMPARE,
    'what the image brings is not known': { ...beside({ service: { healthcheck: undefined } }), images: [] },
  },
});

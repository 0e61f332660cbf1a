import { checkCases } from '../../testing/check-cases.ts';
import { at } from '../../testing/declared.ts';
import { beside, drift, NOTHING_TO_COMPARE } from '../../testing/drift.ts';
import { restartPolicyDrift } from './restart-policy-drift.ts';

checkCases(restartPolicyDrift, {
  pass: {
    'the same policy': beside(),
    'none on both sides': beside({
      service: { restart: undefined },
      container: { restartPolicy: { name: 'no', maximumRetries: 0 } },
    }),
    'a number of attempts': beside({
      service: { restart: 'on-failure:3' },
      container: { restartPolicy: { name: 'on-failure', maximumRetries: 3 } },
    }),
    'a policy under deploy without a condition, of which Compose makes none': beside({
      service: { restart: 'always', keys: { deploy: at(9) } },
      container: { restartPolicy: { name: 'no', maximumRetries: 0 } },
    }),
  },
  fail: {
    'another policy': {
      ...beside({ service: { restart: 'always', keys: { restart: at(7) } } }),
      findings: [drift('the restart policy is not as declared', 7)],
    },
    'other attempts': {
      ...beside({
        service: { restart: 'on-failure:3' },
        container: { restartPolicy: { name: 'on-failure', maximumRetries: 5 } },
      }),
      findings: [drift('the restart policy is not as declared')],
    },
  },
  notApplicable: NOTHING_TO_COMPARE,
});

import { checkCases } from '../../testing/check-cases.ts';
import { at } from '../../testing/declared.ts';
import { beside, drift, NOTHING_TO_COMPARE } from '../../testing/drift.ts';
import { loggingDrift } from './logging-drift.ts';

checkCases(loggingDrift, {
  pass: {
    'the same': beside(),
    'what is not declared is a matter of the engine': beside({
      service: { logging: undefined },
      container: { logging: { driver: 'journald', options: { tag: 'x' } } },
    }),
    'the options of a log of Podman, which does not tell them': beside({
      service: { keys: { logging: at(7) } },
      container: { madeBy: 'podman', logging: { driver: 'json-file', options: {} } },
    }),
  },
  fail: {
    'another driver and an option that is not set': {
      ...beside({
        service: { keys: { logging: at(7) } },
        container: { logging: { driver: 'local', options: { 'max-size': '10m' } } },
      }),
      findings: [drift('the log driver is not as declared', 7), drift('the log option max-file is not as declared', 7)],
    },
  },
  notApplicable: NOTHING_TO_COMPARE,
});

import { expect, test } from 'vitest';
import { checkCases } from '../../testing/check-cases.ts';
import { at } from '../../testing/declared.ts';
import { beside, drift, NOTHING_TO_COMPARE } from '../../testing/drift.ts';
import { outcomeWithMissing } from '../../testing/with-missing.ts';
import { loggingDrift } from './logging-drift.ts';

checkCases(loggingDrift, {
  pass: {
    'the same': beside(),
    'what is not declared is a matter of the engine': beside({
      service: { logging: undefined },
      container: { logging: { driver: 'journald', options: { tag: 'x' } } },
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

test.each([
  ['json-file', { verdict: 'indeterminate', reason: expect.stringContaining('does not tell the options of its log') }],
  ['local', { verdict: 'fail', findings: [{ message: 'the log driver is not as declared' }] }],
])('options that are declared, of a log of Podman by the driver %s', (driver, outcome) => {
  const { composeProject, containers } = beside({ container: { madeBy: 'podman', logging: { driver, options: {} } } });
  const values = [['composeProject', composeProject] as const, ['containers', containers[0] ?? {}] as const];
  expect(outcomeWithMissing(loggingDrift, { values, missing: [] })).toMatchObject(outcome);
});

import {
  expectationOutcome,
  expectationText,
  observedText,
} from '../../../src/derive/expectations/expectation-outcome.ts';
import { EXPECTED_OF } from '../../../src/derive/expectations/observed.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const expectationUnmet = defineCheck({
  meta: {
    id: 'expectation-unmet',
    priority: 'P1',
    title: 'Every expectation of the settings is met',
    failureTitle: 'Expectations of the settings are not met',
    why: 'The operator wrote down what this system needs to do its work, and it does not have it.',
    fix: 'Look at what was observed, and mend the service; or correct the expectation in gates.yaml where it is out of date.',
    impact: 'a system that is not as its operator needs it',
    effort: 'medium',
    references: [composeSpec('05-services', 'services-top-level-element')],
  },
  needs: ['expectations', 'run'],
  consults: EXPECTED_OF,
  evaluate({ expectations: { expectations, evidence }, run, consulted }) {
    const outcomes = expectations.map((expectation) => expectationOutcome(expectation, consulted, run.takenAt));
    const examined = outcomes.flatMap((outcome) => (outcome.state === 'not evaluated' ? [] : outcome.observed));
    const findings = outcomes.flatMap((outcome) => {
      if (outcome.state !== 'unmet') return [];
      const { expectation, failing } = outcome;
      const { service, priority, expected } = expectation;
      return {
        subject: { ...(service !== undefined && { service }), topic: expectationText(expectation) },
        message: `${expectationText(expectation)} is not as expected`,
        observed: observedText(failing),
        expected,
        priority,
        evidence: [evidence, ...new Set(failing.map((one) => one.evidence))] as const,
      };
    });
    const unobserved = outcomes.flatMap((outcome) => {
      if (outcome.state !== 'not evaluated') return [];
      const { service = 'every service' } = outcome.expectation;
      const subject = `${service}, ${expectationText(outcome.expectation)}`;
      return { kind: 'expectations', subject, code: outcome.reason.code, message: outcome.reason.message };
    });
    return judge(examined, findings, 'the settings declare no expectations', unobserved);
  },
});

import {
  expectationOutcome,
  expectationText,
  observedText,
} from '../../../src/derive/expectations/expectation-outcome.ts';
import { EXPECTED_OF } from '../../../src/derive/expectations/observed.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

export const declaredExpectations = defineExhibit({
  meta: { id: 'declared-expectations', title: 'What the settings expect, and what was observed' },
  needs: ['expectations', 'run'],
  consults: EXPECTED_OF,
  present({ expectations: declared, run, consulted }) {
    return {
      columns: [
        { title: 'Service' },
        { title: 'Expectation' },
        { title: 'Expected', style: 'code' },
        { title: 'Observed' },
        { title: 'Result' },
        { title: 'Priority' },
      ],
      rows: declared.expectations.map((expectation) => {
        const outcome = expectationOutcome(expectation, consulted, run.takenAt);
        const isKnown = outcome.state !== 'not evaluated';
        const observed = isKnown ? observedText(outcome.observed) : `unknown: ${outcome.reason.message}`;
        const { service = 'every service', expected, priority } = expectation;
        const cited = isKnown ? outcome.observed.map(({ evidence }) => evidence) : [];
        return {
          cells: [service, expectationText(expectation), expected, observed, outcome.state, priority],
          evidence: [declared.evidence, ...new Set(cited)],
        };
      }),
      note: 'Models are those on the disk of the runtime. What is expected of log lines stands with the logs.',
    };
  },
});

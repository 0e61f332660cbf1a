import type { StepRun } from '../../../src/model/evidence/flow-run.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aFailedStep, aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { flowPassedAfterRetries } from './flow-passed-after-retries.ts';

const flowSuite = aSuite([aSuiteFlow('health')]);
const asked = (count: number, ...states: string[]): StepRun => {
  const timeline = states.map((state, index) => ({ atMs: index * 250, attempt: index + 1, state }));
  return anHttpStep('ready', aResponse(200), { attempts: { count, timeline, leftOut: 0 } });
};
const waits: StepRun = { ...asked(4, 'pending', 'as expected'), kind: 'sql' };
const stops: StepRun = {
  id: 'stop',
  kind: 'compose',
  status: 'ran',
  record: {
    kind: 'compose',
    action: 'stop',
    service: 'redis',
    containers: [],
    restartsBefore: {},
    durationMs: 1,
  },
  expect: { kind: 'compose', containers: 0 },
  facts: [],
  captures: [],
};

checkCases(flowPassedAfterRetries, {
  pass: {
    'the first answer was as expected': { flowSuite, flowRuns: [aFlowRun('health', [asked(1, 'as expected')])] },
  },
  fail: {
    'only the third one was': {
      flowSuite,
      flowRuns: [aFlowRun('health', [asked(3, 'refused', 'as expected')])],
      findings: [
        {
          subject: { flow: 'health', topic: 'ready' },
          message: 'ready was as expected at attempt 3',
          observed: 'refused → as expected',
          expected: 'as expected at the first attempt',
        },
      ],
    },
    'the second one was, and what came before is not on record': {
      flowSuite,
      flowRuns: [aFlowRun('health', [asked(2)])],
      findings: [
        {
          subject: { flow: 'health', topic: 'ready' },
          message: 'ready was as expected at attempt 2',
          observed: '2 attempts',
        },
      ],
    },
    'one before the flow stopped a service, not one after that': {
      flowSuite,
      flowRuns: [aFlowRun('health', [asked(3, 'refused', 'as expected'), stops, { ...asked(4), id: 'after' }])],
      findings: [{ subject: { flow: 'health', topic: 'ready' }, message: 'ready was as expected at attempt 3' }],
    },
  },
  notApplicable: {
    'a step that waits for a row is meant to be repeated': { flowSuite, flowRuns: [aFlowRun('health', [waits])] },
    'the flow stopped a service before': {
      flowSuite,
      flowRuns: [aFlowRun('health', [stops, asked(3, 'refused', 'as expected')])],
    },
    'a step of the cleanup waits until all is gone': {
      flowSuite,
      flowRuns: [aFlowRun('health', [anHttpStep('list', aResponse(200))], { cleanup: [asked(3)] })],
    },
    'it did not pass': { flowSuite, flowRuns: [aFlowRun('health', [asked(3, 'refused'), aFailedStep('later')])] },
  },
});

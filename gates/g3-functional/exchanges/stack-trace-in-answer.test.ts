import { checkCases } from '../../testing/check-cases.ts';
import { aFlowRun, anHttpStep, anIdleRun, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { stackTraceInAnswer } from './stack-trace-in-answer.ts';

const flowSuite = aSuite([aSuiteFlow('errors')]);
const answered = (body: unknown) => [aFlowRun('errors', [anHttpStep('unknown', aResponse(404, body))])];

checkCases(stackTraceInAnswer, {
  pass: { 'an error is named and nothing more': { flowSuite, flowRuns: answered({ error: 'not found' }) } },
  fail: {
    'the stack is in the body': {
      flowSuite,
      flowRuns: answered({ error: 'x', stack: 'Error: x\n    at find (/app/jobs.mjs:3:7)' }),
      findings: [
        {
          subject: { flow: 'errors', topic: 'unknown' },
          message: 'the answer to GET /api/jobs holds a stack trace of Node.js',
        },
      ],
    },
  },
  notApplicable: { 'nothing was answered': { flowSuite, flowRuns: [anIdleRun('errors', 'blocked', 'no')] } },
});

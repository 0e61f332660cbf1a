import type { StepRun } from '../../../src/model/evidence/flow-run.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { tokenUnsound } from './token-unsound.ts';

const flowSuite = aSuite([aSuiteFlow('auth')]);
const IAT = 1_769_895_000;
const read = (payload: object, header: object = { alg: 'HS256' }, forged?: { key: string }): StepRun => ({
  ...anHttpStep('token', aResponse(200)),
  kind: 'jwt',
  record: {
    kind: 'jwt',
    header: { ...header },
    payload: { ...payload },
    signature: 'not checked',
    ...(forged && { forged }),
  },
  expect: { kind: 'jwt', header: { '$.alg': 'HS256' } },
});
const flowRuns = (step: StepRun) => [aFlowRun('auth', [step])];
const finding = (message: string) => ({ subject: { flow: 'auth', topic: 'token' }, message });

checkCases(tokenUnsound, {
  pass: { 'a day, signed': { flowSuite, flowRuns: flowRuns(read({ sub: '1', iat: IAT, exp: IAT + 86_400 })) } },
  fail: {
    'without an end': {
      flowSuite,
      flowRuns: flowRuns(read({ sub: '1', iat: IAT })),
      findings: [finding('the token never ends')],
    },
    'without a signature': {
      flowSuite,
      flowRuns: flowRuns(read({ iat: IAT, exp: IAT + 60 }, { alg: 'none' })),
      findings: [finding('the token is not signed')],
    },
    'good for a year, with the password hash in it': {
      flowSuite,
      flowRuns: flowRuns(read({ iat: IAT, exp: IAT + 365 * 86_400, password_hash: 'x' })),
      findings: [
        finding('the token is good for longer than a month'),
        finding('the token holds what looks like a secret, readable by whoever sees it'),
      ],
    },
  },
  notApplicable: {
    'a token of the flow itself': { flowSuite, flowRuns: flowRuns(read({}, { alg: 'none' }, { key: 'x' })) },
    'no token was read': { flowSuite, flowRuns: [aFlowRun('auth')] },
  },
});

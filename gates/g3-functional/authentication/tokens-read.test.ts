import { expect, test } from 'vitest';
import type { StepRun } from '../../../src/model/evidence/flow-run.ts';
import { cited } from '../../testing/compose.ts';
import { aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { presented } from '../../testing/presented.ts';
import { tokensRead } from './tokens-read.ts';

const flowSuite = cited(aSuite([aSuiteFlow('auth')]), 'E1');

test('what a token says of itself, without what its claims hold', () => {
  const payload = { userId: 1, iat: 100, exp: 86_500 };
  const step: StepRun = {
    ...anHttpStep('token', aResponse(200)),
    kind: 'jwt',
    record: { kind: 'jwt', header: { alg: 'HS256' }, payload, signature: 'valid' },
  };
  expect(presented(tokensRead, { flowSuite, flowRuns: [cited(aFlowRun('auth', [step]), 'E2')] })).toMatchObject({
    rows: [{ cells: ['auth', 'token', 'HS256', '1 day', 'userId, iat, exp', 'valid'], evidence: ['E2'] }],
  });
});

test('nothing to show where no token was read', () => {
  expect(presented(tokensRead, { flowSuite, flowRuns: [] })).toEqual({
    notApplicable: 'no flow that ran read a token that the system issued',
  });
});

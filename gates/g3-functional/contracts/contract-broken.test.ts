import { checkCases } from '../../testing/check-cases.ts';
import { aRun } from '../../testing/evidence.ts';
import { aFailedStep, aFlowRun, anIdleRun, anImportedSuite, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { contractBroken } from './contract-broken.ts';

const run = aRun();
const flowSuite = aSuite([aSuiteFlow('login', { covers: ['auth.login'], priority: 'P0' })]);
const failed = { passed: 1, failed: 1, errored: 0, skipped: 0, flaky: 0 };

checkCases(contractBroken, {
  pass: {
    'the flow that covers it passed': { run, flowSuite, flowRuns: [aFlowRun('login')] },
    'the suite that covers it passed': { run, importedSuites: [anImportedSuite('api', { covers: ['auth.login'] })] },
  },
  fail: {
    'the flow that covers it failed': {
      run,
      flowSuite,
      flowRuns: [aFlowRun('login', [aFailedStep('login')])],
      findings: [
        {
          subject: { contract: 'auth.login' },
          message: 'login failed',
          observed: 'login: login: status equals 200 → 500',
          expected: 'A login with valid credentials gives a token',
          priority: 'P0',
          evidence: ['E2', 'E3'],
        },
      ],
    },
    'flows that cover it failed; those that passed and other contracts are not named': {
      run,
      flowSuite: aSuite([
        ...['later', 'first', 'sound'].map((id) => aSuiteFlow(id, { covers: ['auth.login'], priority: 'P2' })),
        aSuiteFlow('jobs', { covers: ['jobs.create'], priority: 'P0' }),
      ]),
      flowRuns: [
        aFlowRun('later', [aFailedStep('b')]),
        aFlowRun('first', [aFailedStep('a')]),
        aFlowRun('sound'),
        aFlowRun('jobs'),
      ],
      findings: [
        {
          subject: { contract: 'auth.login' },
          message: 'later, first failed',
          observed: 'later: b: status equals 200 → 500; first: a: status equals 200 → 500',
          priority: 'P2',
        },
      ],
    },
    'the suite that covers it failed, though the flow passed': {
      run,
      flowSuite,
      flowRuns: [aFlowRun('login')],
      importedSuites: [anImportedSuite('api', { covers: ['auth.login'], totals: failed })],
      findings: [{ subject: { contract: 'auth.login' }, message: 'api failed', priority: 'P1' }],
    },
  },
  notApplicable: {
    'the flow was blocked': { run, flowSuite, flowRuns: [anIdleRun('login', 'blocked', 'api does not run')] },
    'nothing is configured': { run },
  },
});

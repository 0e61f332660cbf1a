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
      findings: [{ subject: { contract: 'auth.login' }, message: 'login failed', priority: 'P0' }],
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

import type { FlowRun, StepRun } from '../../../src/model/evidence/flow-run.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aFailedStep, aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { residueLeftBehind } from './residue-left-behind.ts';

const flowSuite = aSuite([aSuiteFlow('jobs.lifecycle')]);
const created = [{ kind: 'job', id: '17', step: 'create' }];
const removed = anHttpStep('delete-job', aResponse(204));
const ran = (cleanup: StepRun[], residue: FlowRun['residue'] = { created }) =>
  aFlowRun('jobs.lifecycle', undefined, { cleanup, residue });
const finding = (message: string) => ({ subject: { flow: 'jobs.lifecycle' }, message });

checkCases(residueLeftBehind, {
  pass: {
    'cleanup removed it': { flowSuite, flowRuns: [ran([removed])] },
    'it may stay': { flowSuite, flowRuns: [ran([], { created, accepted: 'there is no way to delete' })] },
  },
  fail: {
    'a step of the cleanup failed': {
      flowSuite,
      flowRuns: [ran([removed, aFailedStep('residue', 409)])],
      findings: [finding('cleanup did not remove all of it')],
    },
    'cleanup did not get so far': {
      flowSuite,
      flowRuns: [ran([])],
      findings: [finding('whether it was removed is not known')],
    },
  },
  notApplicable: { 'nothing was created': { flowSuite, flowRuns: [aFlowRun('jobs.lifecycle')] } },
});

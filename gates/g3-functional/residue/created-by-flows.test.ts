import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { createdByFlows } from './created-by-flows.ts';

const flowSuite = cited(aSuite([aSuiteFlow('jobs.lifecycle')]));
const created = [{ kind: 'job', id: '17', step: 'create' }];

test('each thing that was created, with its cleanup and what is left', () => {
  const cleanup = [anHttpStep('delete-job', aResponse(204))];
  const run = aFlowRun('jobs.lifecycle', undefined, { cleanup, residue: { created } });
  const kept = aFlowRun('memories', undefined, { residue: { created, accepted: 'there is no way to delete' } });
  const table = createdByFlows.present({ flowSuite, flowRuns: [cited(run, 'E2'), cited(kept, 'E3')] });
  expect(table).toMatchObject({
    rows: [
      { cells: ['jobs.lifecycle', 'create', 'job', '17', '1 of 1 as expected', 'removed'], evidence: ['E2'] },
      { cells: ['memories', 'create', 'job', '17', '0 of 0 as expected', 'accepted: there is no way to delete'] },
    ],
    note: 'Everything that this run created carries the identifier `g3-2026-01-31-abcd1234`',
  });
});

test('nothing to show where nothing was created', () => {
  const flowRuns = [cited(aFlowRun('jobs.lifecycle'), 'E2')];
  expect(createdByFlows.present({ flowSuite, flowRuns })).toEqual({
    notApplicable: 'no flow that ran created anything',
  });
});

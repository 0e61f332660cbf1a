import { expect, test } from 'vitest';
import { asRead, citedBy, setAs } from '../../testing/as-read.ts';
import { cited } from '../../testing/compose.ts';
import { aFailedStep, aFlowRun, anHttpStep, aResponse, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { presented } from '../../testing/presented.ts';
import { createdByFlows } from './created-by-flows.ts';

const flowSuite = cited(aSuite([aSuiteFlow('jobs.lifecycle')]));
const created = [{ kind: 'job', id: '17', step: 'create' }];

test('each thing that was created, with its cleanup and what is left', () => {
  const cleanup = [anHttpStep('delete-job', aResponse(204))];
  const run = aFlowRun('jobs.lifecycle', undefined, { cleanup, residue: { created } });
  const kept = aFlowRun('memories', undefined, { residue: { created, accepted: 'there is no way to delete' } });
  const table = presented(createdByFlows, { flowSuite, flowRuns: [cited(run, 'E2'), cited(kept, 'E3')] });
  const thing = { Step: 'create', Kind: 'job', Identifier: '17' };
  expect(asRead(table)).toEqual([
    { Flow: 'jobs.lifecycle', ...thing, Cleanup: '1 of 1 as expected', Result: 'removed' },
    { Flow: 'memories', ...thing, Cleanup: '0 of 0 as expected', Result: 'accepted: there is no way to delete' },
  ]);
  expect(citedBy(table)).toEqual([['E2'], ['E3']]);
  expect(setAs(table)).toEqual({ Identifier: 'code' });
  expect(table).toMatchObject({
    note: 'Everything that this run created carries the identifier `g3-2026-01-31-abcd1234`',
  });
});

test('a cleanup that failed is not counted as done, and what it was to remove is left', () => {
  const cleanup = [anHttpStep('delete-job', aResponse(204)), aFailedStep('delete-file')];
  const run = aFlowRun('jobs.lifecycle', undefined, { cleanup, residue: { created } });
  const [row] = asRead(presented(createdByFlows, { flowSuite, flowRuns: [cited(run, 'E2')] }));
  expect(row).toMatchObject({ Cleanup: '1 of 2 as expected' });
  expect(row?.['Result']).not.toBe('removed');
});

test('nothing to show where nothing was created', () => {
  const flowRuns = [cited(aFlowRun('jobs.lifecycle'), 'E2')];
  expect(presented(createdByFlows, { flowSuite, flowRuns })).toEqual({
    notApplicable: 'no flow that ran created anything',
  });
});

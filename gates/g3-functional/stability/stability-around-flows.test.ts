import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aFlowRun, aSuite, aSuiteFlow } from '../../testing/flows.ts';
import { presented } from '../../testing/presented.ts';
import { stabilityAroundFlows } from './stability-around-flows.ts';

const flowSuite = cited(aSuite([aSuiteFlow('jobs.lifecycle')]));
const before = { service: 'api', container: 'shop-api-1', id: 'a', restarts: 0, state: 'running' };
const present = (...stability: ReturnType<typeof aFlowRun>['stability'][]) =>
  presented(stabilityAroundFlows, {
    flowSuite,
    flowRuns: stability.map((each) => cited(aFlowRun('jobs.lifecycle', undefined, { stability: each }), 'E2')),
  });

test('each guarded container, and whether it was the same afterwards', () => {
  const worker = { ...before, service: 'worker', container: 'shop-worker-1' };
  const redis = { ...before, service: 'redis', container: 'shop-redis-1' };
  const after = [{ ...before, restarts: 1 }, worker];
  expect(present({ before: [before, worker, redis], after, asked: ['redis'] })).toMatchObject({
    rows: [
      { cells: ['shop-api-1', 'jobs.lifecycle', 'running → running', '0 → 1', '✗ restarted'], evidence: ['E2'] },
      { cells: ['shop-redis-1', 'jobs.lifecycle', 'running → not there', '0', 'touched by the flow itself'] },
      { cells: ['shop-worker-1', 'jobs.lifecycle', 'running → running', '0 → 0', '✓ unchanged'] },
    ],
  });
});

test('a container that stayed the same around several flows is one row', () => {
  const steady = { before: [before], after: [before], asked: [] };
  expect(present(steady, steady)).toMatchObject({
    rows: [{ cells: ['shop-api-1', '2 flows', 'running → running', '0 → 0', '✓ unchanged'] }],
  });
});

test('nothing to show where no flow requires a service', () => {
  expect(present()).toEqual({ notApplicable: 'no flow that ran names a service that it requires' });
});

import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aResourceUsage } from '../../testing/evidence.ts';
import { resourceUse } from './resource-use.ts';

test('lists what each container used, and how much of its limit that is', () => {
  const network = { receivedBytes: 1536 * 1024, sentBytes: 900 };
  const worker = aResourceUsage('worker', { memoryLimitBytes: 0, cpuPercent: 0, pids: 1200 });
  const usages = [cited(worker), cited(aResourceUsage('api', { network }), 'E2')];
  expect(resourceUse.present({ resourceUsage: usages })).toMatchObject({
    rows: [
      { cells: ['shop-api-1', '1.5', '64 MiB', '256 MiB', '25.0', '1.5 MiB', '900 B', '12'], evidence: ['E2'] },
      {
        cells: ['shop-worker-1', '0.0', '64 MiB', 'none', 'no limit', 'not read', 'not read', '1,200'],
        evidence: ['E1'],
      },
    ],
  });
});

test('has nothing to show when nothing runs', () => {
  expect(resourceUse.present({ resourceUsage: [] })).toEqual({ notApplicable: 'the target has no running container' });
});

import { expect, test } from 'vitest';
import type { ResourceUsage } from '../../../src/model/evidence/container-activity.ts';
import { cited } from '../../testing/compose.ts';
import { aContainer, aResourceUsage } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { resourceUse } from './resource-use.ts';

const containers = { pieces: [cited(aContainer('api'), 'E9')], missing: [] };
const present = (...usages: readonly ResourceUsage[]) =>
  presented(resourceUse, {
    resourceUsage: usages.map((usage, index) => cited(usage, `E${index + 1}`)),
    consulted: { containers },
  });

test('lists what each container used, and how much of its limits that is', () => {
  const throttling = { periods: 1000, throttledPeriods: 25, throttledMs: 900 };
  const api = aResourceUsage('api', { throttling, memoryFailures: 2 });
  const worker = aResourceUsage('worker', { memoryLimitBytes: 0, cpuPercent: 0, pids: 1200 });
  expect(present(worker, api)).toMatchObject({
    rows: [
      {
        cells: ['shop-api-1', '1.5', '1', '2.5 %', '64 MiB', '256 MiB', '25.0', '2 times', '12', '100'],
        evidence: ['E2', 'E9'],
      },
      {
        cells: [
          'shop-worker-1',
          '0.0',
          'not read',
          'not counted',
          '64 MiB',
          'none',
          'no limit',
          'no limit',
          '1,200',
          'not read',
        ],
        evidence: ['E1'],
      },
    ],
    note: expect.stringContaining('those of one sample;'),
  });
});

test('says of how many samples the numbers are', () => {
  const samples = [1, 2, 3].map((pids) => ({ memoryBytes: 1, cpuPercent: 1, pids }));
  expect(present(aResourceUsage('api', { samples }))).toMatchObject({
    note: expect.stringContaining('the median of 3 samples;'),
  });
});

test('has nothing to show when nothing runs', () => {
  expect(present()).toEqual({ notApplicable: 'the target has no running container' });
});

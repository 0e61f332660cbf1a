import { expect, test } from 'vitest';
import { EngineDiskUse } from '../../model/evidence/engine-posture.ts';
import { shapeDiskUse } from './disk-use.ts';

test('what is used, and what could go', () => {
  const use = shapeDiskUse({
    LayersSize: 1000,
    Images: [
      { Size: 600, SharedSize: 100, Containers: 2 },
      { Size: 500, SharedSize: 100, Containers: 0 },
    ],
    Containers: [
      { SizeRw: 40, State: 'running' },
      { SizeRw: 60, State: 'exited' },
      { SizeRw: null, State: 'created' },
    ],
    Volumes: [{ UsageData: { Size: 7, RefCount: 0 } }, { UsageData: { Size: 5, RefCount: 1 } }, { UsageData: null }],
    BuildCache: [
      { Size: 3, InUse: false, Shared: false },
      { Size: 4, InUse: true, Shared: false },
    ],
  });
  expect(EngineDiskUse.parse(use).groups).toEqual([
    { name: 'images', count: 2, used: 1, bytes: 1000, reclaimableBytes: 500 },
    { name: 'containers', count: 3, used: 1, bytes: 100, reclaimableBytes: 60 },
    { name: 'volumes', count: 3, used: 2, bytes: 12, reclaimableBytes: 7 },
    { name: 'build cache', count: 2, used: 1, bytes: 7, reclaimableBytes: 3 },
  ]);
});

test('an engine without anything on its disk', () => {
  const empty = { LayersSize: 0, Images: null, Containers: null, Volumes: null, BuildCache: null };
  expect(shapeDiskUse(empty).groups.map(({ bytes }) => bytes)).toEqual([0, 0, 0, 0]);
});

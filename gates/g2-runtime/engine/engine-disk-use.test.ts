import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { presented } from '../../testing/presented.ts';
import { engineDiskUse } from './engine-disk-use.ts';

test('a row for each group', () => {
  const group = { name: 'build cache' as const, count: 3, used: 1, bytes: 4096, reclaimableBytes: 1024 };
  expect(presented(engineDiskUse, { engineDiskUse: cited({ groups: [group] }) })).toMatchObject({
    rows: [{ cells: ['build cache', '3', '1', '4 KiB', '1 KiB'], evidence: ['E1'] }],
  });
});

import { expect, test } from 'vitest';
import { aMount, cited } from '../../../gates/testing/compose.ts';
import { aService } from '../../../gates/testing/declared.ts';
import { temporaryFilesystems } from './temporary-filesystem.ts';

test.each([
  ['/run', { target: '/run', loosened: [], hasSize: false }],
  ['/run:size=64m,mode=1777', { target: '/run', loosened: [], hasSize: true }],
  ['/run:size=0', { target: '/run', loosened: [], hasSize: false }],
  ['/run:exec,suid,size=5%', { target: '/run', loosened: ['exec', 'suid'], hasSize: true }],
  ['/run:noexec,nodev', { target: '/run', loosened: [], hasSize: false }],
])('%s', (text, expected) => {
  expect(temporaryFilesystems(cited(aService('api', { tmpfs: [text] })))).toMatchObject([expected]);
});

test('one among the volumes, whose size is a key of its own', () => {
  const { source: _, ...mount } = aMount('/tmp', { type: 'tmpfs' });
  const mounts = [mount, { ...mount, target: '/run', size: '1048576' }, aMount('/data')];
  expect(temporaryFilesystems(cited(aService('api', { mounts })))).toMatchObject([
    { target: '/tmp', hasSize: false },
    { target: '/run', hasSize: true },
  ]);
});

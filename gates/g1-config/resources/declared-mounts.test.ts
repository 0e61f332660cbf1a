import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { presented } from '../../testing/presented.ts';
import { declaredMounts } from './declared-mounts.ts';

const present = (...services: ReturnType<typeof aService>[]) => {
  const volumes = [{ key: 'shared', name: 'shared', external: true }];
  return presented(declaredMounts, { composeProject: cited(aProject({ services, volumes })) });
};
const mount = (type: 'bind' | 'volume', source: string | undefined, target: string, readOnly = false) => ({
  type,
  ...(source !== undefined && { source }),
  target,
  readOnly,
  at: at(9),
});

test('lists what each service mounts, where from, and whether it can write there', () => {
  const table = present(
    aService('web', { mounts: [mount('bind', './site', '/site', true)], tmpfs: ['/tmp:size=64m', '/run:ro'] }),
    aService('db', { mounts: [mount('volume', 'data', '/data'), mount('volume', 'shared', '/in')] }),
    aService('old', { mounts: [mount('volume', undefined, '/data')] }),
  );
  expect('rows' in table && table.rows.map(({ cells }) => cells)).toEqual([
    ['db', 'named volume', 'data', '/data', 'writable'],
    ['db', 'volume that others made', 'shared', '/in', 'writable'],
    ['old', 'anonymous volume', '', '/data', 'writable'],
    ['web', 'folder or file of the host', './site', '/site', 'read-only'],
    ['web', 'memory', '', '/tmp', 'writable'],
    ['web', 'memory', '', '/run', 'read-only'],
  ]);
});

test('shows nothing when nothing is mounted', () => {
  expect(present(aService('api', { mounts: [], tmpfs: [] }))).toEqual({ notApplicable: 'no service mounts anything' });
});

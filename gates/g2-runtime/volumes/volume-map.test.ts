import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { volumeMap } from './volume-map.ts';

const ANONYMOUS = 'ab12'.repeat(16);
const mount = (type: string, source: string, target: string, readOnly = false) => ({ type, source, target, readOnly });

test('lists every mount with what it holds and whether a new container finds it again', () => {
  const db = aContainer('db', {
    image: 'postgres:15',
    mounts: [
      mount('volume', 'shop_pg', '/var/lib/postgresql/data'),
      mount('tmpfs', '', '/tmp'),
      mount('bind', '/srv/key', '/run/secrets/key', true),
    ],
  });
  const api = aContainer('api', {
    mounts: [mount('bind', '/srv/rules', '/rules', true), mount('volume', ANONYMOUS, '/cache')],
  });
  expect(presented(volumeMap, { containers: [cited(db), cited(api, 'E2')] })).toMatchObject({
    rows: [
      { cells: ['/srv/key', 'host path', 'db', '/run/secrets/key', 'read-only', 'a secret', 'yes'], evidence: ['E1'] },
      { cells: ['/srv/rules', 'host path', 'api', '/rules', 'read-only', 'not known', 'yes'], evidence: ['E2'] },
      { cells: [ANONYMOUS, 'anonymous volume', 'api', '/cache', 'read-write', 'not known', 'no'], evidence: ['E2'] },
      { cells: ['none', 'tmpfs', 'db', '/tmp', 'read-write', 'not known', 'no'], evidence: ['E1'] },
      {
        cells: ['shop_pg', 'named volume', 'db', '/var/lib/postgresql/data', 'read-write', 'data of postgres', 'yes'],
        evidence: ['E1'],
      },
    ],
  });
});

test('has nothing to show without mounts', () => {
  expect(presented(volumeMap, { containers: [cited(aContainer('api'))] })).toEqual({
    notApplicable: 'no container mounts a volume or a host path',
  });
});

import { describe, expect, test } from 'vitest';
import { aMount, anEntry, cited } from '../../../gates/testing/compose.ts';
import { aService } from '../../../gates/testing/declared.ts';
import { dataMount, isLasting, statedDataPaths } from './data-mount.ts';

describe('a mount holds the data', () => {
  const folders = ['/var/lib/postgresql/data'];
  test.each([
    ['/var/lib/postgresql/data', true],
    ['/var/lib/postgresql/data/', true],
    ['/var/lib/postgresql', true],
    ['/var/lib/postgresql/data/pgdata', true],
    ['/var/lib/postgresql-old', false],
    ['/docker-entrypoint-initdb.d', false],
  ])('at %s: %s', (target, expected) => {
    const service = cited(aService('db', { mounts: [aMount(target)] }));
    expect(dataMount(service, folders) !== undefined).toBe(expected);
  });

  test('the lasting one first', () => {
    const mounts = [aMount('/var/lib/postgresql/data/tmp', { type: 'tmpfs' }), aMount('/var/lib/postgresql/data')];
    expect(dataMount(cited(aService('db', { mounts })), folders)).toMatchObject({ type: 'volume' });
  });
});

test('named volumes and bind mounts that can be written last', () => {
  const { source: _, ...anonymous } = aMount('/data');
  expect([aMount('/data'), aMount('/data', { type: 'bind', source: './data' })].every(isLasting)).toBe(true);
  expect([anonymous, aMount('/data', { readOnly: true })].some(isLasting)).toBe(false);
});

test('the service names its own folder for data in the environment or the command', () => {
  const environment = [anEntry('PGDATA', '/srv/pg'), anEntry('CONFIG', '/etc/pg.conf'), anEntry('DATA_MODE', 'fast')];
  const command = ['mysqld', '--datadir=/srv/my', '--dir', '/srv/redis', '--config', '/etc/my.cnf'];
  expect(statedDataPaths(cited(aService('db', { environment, command })))).toEqual([
    '/srv/pg',
    '/srv/my',
    '/srv/redis',
  ]);
});

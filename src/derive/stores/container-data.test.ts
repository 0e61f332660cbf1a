import { describe, expect, test } from 'vitest';
import { contains, dataPaths, isAnonymousVolume, isDurable, mountOf } from './container-data.ts';

const volume = (source: string, target: string) => ({ type: 'volume', source, target, readOnly: false });
const ANONYMOUS = 'ab12'.repeat(16);

describe('where data lies', () => {
  const of = (image: string, environment: Record<string, string>, command: string[] = []) =>
    dataPaths({
      image,
      command,
      environment: Object.entries(environment).map(([name, value]) => ({ name, value })),
      mounts: [],
    });

  test('what the environment or the command says comes before what is known of the image', () => {
    expect(of('postgres:15', { PGDATA: '/pgdata' })).toEqual(['/pgdata']);
    expect(of('ollama/ollama', { OLLAMA_MODELS: '/models' })).toEqual(['/models']);
    expect(of('mysql:8', {}, ['mysqld', '--datadir=/srv/mysql'])).toEqual(['/srv/mysql']);
    expect(of('redis:7', {}, ['redis-server', '--dir', '/srv/redis'])).toEqual(['/srv/redis']);
  });

  test('else the paths of the image count, and an unknown image has none', () => {
    expect(of('redis:7', { PGDATA: '/pgdata' }, ['redis-server', '--dir'])).toContain('/data');
    expect(of('redis:7', {}, ['redis-server', '--dir', '.'])).toContain('/data');
    expect(of('shop-api', {})).toEqual([]);
  });

  test('the deepest mount wins: an anonymous volume of the image hides a named one above it', () => {
    const mounts = [volume('pg', '/var/lib/postgresql'), volume(ANONYMOUS, '/var/lib/postgresql/data')];
    const container = { image: 'postgres:15', command: [], environment: [], mounts };
    expect(mountOf(container, '/var/lib/postgresql/data')?.source).toBe(ANONYMOUS);
    expect(mountOf(container, '/var/lib/postgresql/other')?.source).toBe('pg');
    expect(mountOf(container, '/etc')).toBeUndefined();
  });
});

test.each([
  [volume('pg', '/data'), true],
  [volume(ANONYMOUS, '/data'), false],
  [{ type: 'bind', source: '/srv/data', target: '/data', readOnly: false }, true],
  [{ type: 'tmpfs', source: '', target: '/data', readOnly: false }, false],
])('%j is durable: %s', (mount, durable) => {
  expect(isDurable(mount)).toBe(durable);
});

test('only volumes that the engine named are anonymous', () => {
  expect(isAnonymousVolume({ type: 'volume', source: ANONYMOUS })).toBe(true);
  expect(isAnonymousVolume({ type: 'volume', source: 'pg' })).toBe(false);
  expect(isAnonymousVolume({ type: 'bind', source: ANONYMOUS })).toBe(false);
});

test('a folder contains itself and what is in it, not its namesakes', () => {
  expect(['/data', '/data/a', '/database'].map((path) => contains('/data', path))).toEqual([true, true, false]);
  expect(contains('/', '/etc')).toBe(true);
});

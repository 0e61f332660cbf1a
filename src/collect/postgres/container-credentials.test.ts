import { describe, expect, test } from 'vitest';
import { containerCredentials, serverPort } from './container-credentials.ts';

const started = (variables: Readonly<Record<string, string>>) => ({
  environment: Object.entries(variables).map(([name, value]) => ({ name, value })),
});

describe('the credentials that a container was set up with', () => {
  test.each([
    ['the first role, when nothing else is stated', { POSTGRES_PASSWORD: 'x' }, 'postgres', 'postgres'],
    ['a database of the name of its role', { POSTGRES_PASSWORD: 'x', POSTGRES_USER: 'shop' }, 'shop', 'shop'],
    ['all of them', { POSTGRES_PASSWORD: 'x', POSTGRES_USER: 'shop', POSTGRES_DB: 'orders' }, 'shop', 'orders'],
    ['the names of another image', { POSTGRESQL_PASSWORD: 'x', POSTGRESQL_USERNAME: 'shop' }, 'shop', 'shop'],
  ])('%s', (_, variables, user, database) => {
    expect(containerCredentials(started(variables))).toMatchObject({ user, database, password: 'x' });
  });

  test('none, where everybody is let in', () => {
    const found = containerCredentials(started({ POSTGRES_HOST_AUTH_METHOD: 'trust' }));
    expect(found).toEqual({ from: expect.stringContaining('trust'), user: 'postgres', database: 'postgres' });
  });

  test('a password in a file inside the container is not read, and that is said', () => {
    const found = containerCredentials(started({ POSTGRES_PASSWORD_FILE: '/run/secrets/db' }));
    expect(found).toEqual({ reason: expect.stringMatching(/^POSTGRES_PASSWORD_FILE names a file .*passwordFile$/) });
  });

  test('an empty password is none', () => {
    expect(containerCredentials(started({ POSTGRES_PASSWORD: '' }))).toMatchObject({ reason: expect.any(String) });
  });
});

test.each([
  [{}, 5432],
  [{ PGPORT: '6000' }, 6000],
  [{ PGPORT: 'five' }, 5432],
])('the port of %o is %i', (variables, port) => {
  expect(serverPort(started(variables))).toBe(port);
});

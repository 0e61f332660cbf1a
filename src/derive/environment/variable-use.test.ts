import { describe, expect, test } from 'vitest';
import { aVariable } from '../../../gates/testing/compose.ts';
import { becomesBlank, hasCredentialFallback, isAmbient, isCredentialUse, serviceValue } from './variable-use.ts';

const withFallback = (name: string, fallback: string, path = `services.api.environment.${name}`) =>
  aVariable(name, { operator: 'default', fallback, path });

describe('a credential comes from a use', () => {
  test.each([
    ['DB_PASSWORD', 'services.api.environment.DB', true],
    ['PG', 'services.db.environment.POSTGRES_PASSWORD', true],
    ['NPM', 'services.api.build.args.NPM_TOKEN', true],
    ['DB_HOST', 'services.api.environment.DB_HOST', false],
    ['DB_PASSWORD_FILE', 'services.api.environment.DB_PASSWORD_FILE', false],
  ])('%s at %s: %s', (name, path, expected) => {
    expect(isCredentialUse(aVariable(name, { path }))).toBe(expected);
  });
});

describe('a fallback is a credential', () => {
  test.each([
    ['a word for a secret name', withFallback('DB_PASSWORD', 'guest'), true],
    ['a password in a URL', withFallback('DATABASE_URL', 'postgres://app:guest@db/app'), true],
    ['a URL whose password is a variable', withFallback('DATABASE_URL', 'postgres://app:${PW}@db/app'), false],
    ['a URL without password', withFallback('DATABASE_URL', 'postgres://db/app'), false],
    ['another variable', withFallback('DB_PASSWORD', '${PG_PASSWORD:?set it}'), false],
    ['a switch', withFallback('DB_PASSWORD', 'none'), false],
    ['nothing', withFallback('DB_PASSWORD', ''), false],
    ['a word for another name', withFallback('LOG_LEVEL', 'info'), false],
    ['the text of an error', aVariable('DB_PASSWORD', { operator: 'required', fallback: 'set it' }), false],
  ])('%s', (_, use, expected) => {
    expect(hasCredentialFallback(use)).toBe(expected);
  });
});

test('only a plain use and an empty fallback become blank', () => {
  const operators = ['none', 'required', 'alternate'] as const;
  expect(operators.map((operator) => becomesBlank(aVariable('X', { operator })))).toEqual([true, false, false]);
  expect(becomesBlank(withFallback('X', ''))).toBe(true);
  expect(becomesBlank(withFallback('X', 'a'))).toBe(false);
});

test('a path tells the service and its key, also when the name of the service has dots', () => {
  expect(serviceValue('services.db.image', ['db'])).toEqual({ service: 'db', key: 'image' });
  expect(serviceValue('services.my.db.ports[0]', ['my', 'my.db'])).toEqual({ service: 'my.db', key: 'ports' });
  expect(serviceValue('services.gone.labels.image', ['db'])).toEqual({ service: 'gone', key: 'labels' });
  expect(serviceValue('volumes.data.name', ['data'])).toBeUndefined();
});

test('variables of the shell and of Compose need no environment file', () => {
  expect(['PWD', 'COMPOSE_PROJECT_NAME', 'UID', 'TAG'].filter(isAmbient)).toEqual(['PWD', 'COMPOSE_PROJECT_NAME']);
});

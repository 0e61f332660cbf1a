import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { guardedSnippet } from './guarded-snippet.ts';

test('makes the variable required in the value that is named like it', () => {
  const { snippet = '' } = guardedSnippet('DB_KEY', 'services.db.environment.DB_KEY', 'db');
  expect(parse(snippet)).toEqual({
    services: { db: { environment: { DB_KEY: ['$', '{DB_KEY:?DB_KEY must be set}'].join('') } } },
  });
});

test.each([
  ['services.api.environment.DATABASE_URL', 'api'],
  ['networks.data.name', undefined],
])('shows no lines for %s, of which it does not know the rest', (path, service) => {
  expect(guardedSnippet('DB_KEY', path, service)).toEqual({});
});

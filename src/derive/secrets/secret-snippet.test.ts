import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { secretSnippet } from './secret-snippet.ts';

test('declares each secret once, grants it, and tells the service where it is', () => {
  const file = 'POSTGRES_PASSWORD_FILE: /run/secrets/postgres_password';
  expect(parse(secretSnippet({ name: 'db' }, ['POSTGRES_PASSWORD', 'POSTGRES_PASSWORD'], [file]))).toEqual({
    services: {
      db: {
        environment: { POSTGRES_PASSWORD_FILE: '/run/secrets/postgres_password' },
        secrets: ['postgres_password'],
      },
    },
    secrets: { postgres_password: { file: './secrets/postgres_password' } },
  });
});

import { describe, expect, test } from 'vitest';
import { isSecretName } from '../../shared/secret-name.ts';
import { cellName } from './cell-name.ts';

/** The cells of a row that are masked. */
const masked = (columns: string, row: string) => {
  const cells = row.split(' | ');
  return cells.filter((_, index) => isSecretName(cellName(columns.split(' | '), cells, index)));
};

describe('masked as a secret', () => {
  test.each([
    ['the default of a secret variable', 'Variable | Default', 'DB_PASSWORD | hunter2 and more', 'hunter2 and more'],
    ['a value in a column of an unusual name', 'Name | Content', 'jwt_secret | hunter', 'hunter'],
    ['a column of passwords', 'User | Password', 'admin | hunter2', 'hunter2'],
    ['a column of passwords that comes first', 'Password | User', 'h4nt3r2x | admin', 'h4nt3r2x'],
    ['a word for a secret as a password', 'User | Password', 'admin | mysecret', 'mysecret'],
    ['a name for a secret as a default', 'Variable | Default', 'API_KEY | MY_API_KEY', 'MY_API_KEY'],
  ])('%s', (_, columns, row, secret) => {
    expect(masked(columns, row)).toEqual([secret]);
  });
});

describe('left readable', () => {
  test.each([
    [
      'what a secret is for, and how secret it is',
      'Variable | Description | Security Level',
      'DB_PASSWORD | password of the database | Secret',
    ],
    [
      'the kinds of credentials',
      'Credential | Environment Variable | Notes',
      'PostgreSQL | POSTGRES_PASSWORD | Database access',
    ],
    ['the default of another variable', 'Variable | Default', 'DB_PORT | 5432'],
    ['the names of variables', 'Service | API Key', 'openai | OPENAI_API_KEY'],
  ])('%s', (_, columns, row) => {
    expect(masked(columns, row)).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import { migrationTool } from './migration-tables.ts';

test.each([
  ['alembic_version', 'Alembic'],
  ['SequelizeMeta', 'Sequelize'],
  ['users', undefined],
  ['constructor', undefined],
])('%s: %s', (table, tool) => {
  expect(migrationTool(table)).toBe(tool);
});

import { expect, test } from 'vitest';
import { aPostgresServer } from '../../../gates/testing/postgres.ts';
import { postgresSetting } from './postgres-setting.ts';

test.each([
  ['fsync', 'on'],
  ['checkpoint_timeout', '300s'],
  ['a_setting_of_another_version', undefined],
])('%s is %s', (name, expected) => {
  expect(postgresSetting(aPostgresServer(), name)).toBe(expected);
});

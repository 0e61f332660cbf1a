import { expect, test } from 'vitest';
import { cited } from '../../gates/testing/compose.ts';
import { aService, at } from '../../gates/testing/declared.ts';
import { hasLimit, limitFix } from './declared-limit.ts';

test.each([
  [undefined, false],
  [0, false],
  [-1, false],
  [100, true],
])('a limit of %s holds the service: %s', (pids, expected) => {
  expect(hasLimit(cited(aService('api', { limits: pids === undefined ? {} : { pids } })), 'pids')).toBe(expected);
});

test('the fix goes where the service keeps its limits', () => {
  expect(limitFix(cited(aService('api')), 'memoryBytes', '512m')).toBe(
    'Add mem_limit: 512m to services.api, sized by what it uses.',
  );
  expect(limitFix(cited(aService('api', { keys: { deploy: at(9) } })), 'memoryBytes', '512m')).toBe(
    'Add memory: 512m to services.api.deploy.resources.limits, sized by what it uses.',
  );
});

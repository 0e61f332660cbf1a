import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { cited } from '../../../gates/testing/compose.ts';
import { aService, at } from '../../../gates/testing/declared.ts';
import { hasLimit, limitSnippet } from './declared-limit.ts';

test.each([
  [undefined, false],
  [0, false],
  [-1, false],
  [100, true],
])('a limit of %s holds the service: %s', (pids, expected) => {
  expect(hasLimit(cited(aService('api', { limits: pids === undefined ? {} : { pids } })), 'pids')).toBe(expected);
});

test('the lines go where the service keeps its limits', () => {
  expect(parse(limitSnippet(cited(aService('api')), 'memoryBytes', '512m'))).toEqual({
    services: { api: { mem_limit: '512m' } },
  });
  expect(parse(limitSnippet(cited(aService('api', { keys: { deploy: at(9) } })), 'memoryBytes', '512m'))).toEqual({
    services: { api: { deploy: { resources: { limits: { memory: '512m' } } } } },
  });
});

import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aProject, aService } from '../../../gates/testing/declared.ts';
import { engineFilterAt, isEngineFilter } from './engine-filter.ts';

const filter = aService('guard', {
  image: 'registry.example/tecnativa/docker-socket-proxy:0.3',
  containerName: 'guard-1',
});

test('an image made for it is a filter, any other is not', () => {
  expect([filter, aService('api')].map(isEngineFilter)).toEqual([true, false]);
});

test.each([
  ['guard', 'guard'],
  ['guard-1', 'guard'],
  ['api', undefined],
  ['0.0.0.0', undefined],
])('%s leads to %s', (host, expected) => {
  expect(engineFilterAt(host, cited(aProject({ services: [filter, aService('api')] })))).toBe(expected);
});

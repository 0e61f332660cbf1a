import { expect, test } from 'vitest';
import { aService } from '../../gates/testing/declared.ts';
import { aContainer } from '../../gates/testing/evidence.ts';
import { whatRuns } from './what-runs.ts';

test.each([
  ['postgres', aService('db', { image: 'postgres:16' })],
  ['postgres (by the settings)', aService('db', { statedKind: 'postgres' })],
  ['not what its image is known for', aService('migrate', { image: 'postgres:16', command: ['psql'] })],
  ['own image', aService('api', { build: { context: '.', arguments: [] } })],
  ['own image', aContainer('api', { image: 'shop-api' })],
  ['not a well-known image', aContainer('api', { image: 'acme/api' })],
  ['not a well-known image', aService('registry', { image: 'acme/registry', statedKind: 'none' })],
])('%s', (text, described) => {
  expect(whatRuns(described)).toBe(text);
});

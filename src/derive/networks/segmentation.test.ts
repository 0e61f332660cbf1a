import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { aDependency, cited } from '../../../gates/testing/compose.ts';
import { aProject, aService } from '../../../gates/testing/declared.ts';
import { dataNetworkSnippet, segmentation } from './segmentation.ts';

const on = (name: string, network: string, different: Parameters<typeof aService>[1] = {}) =>
  cited(aService(name, { networks: [{ name: network, aliases: [] }], ...different }));
const api = on('api', 'app', { dependsOn: [aDependency('db')] });
const db = on('db', 'app', { image: 'postgres:17' });
const missing = (...services: ReturnType<typeof on>[]) => segmentation(cited(aProject({ services }))).isMissing;

test('is missing where a service reaches a data store without need, and none is kept from it', () => {
  expect(missing(on('web', 'app'), api, db)).toBe(true);
  expect(missing(on('web', 'edge'), api, db)).toBe(false);
  expect(missing(api, db)).toBe(false);
});

test('the lines attach the data store and its users to a network without a way out', () => {
  expect(parse(dataNetworkSnippet([db], [on('web', 'app'), api]))).toEqual({
    services: { db: { networks: ['data'] }, api: { networks: ['app', 'data'] } },
    networks: { data: { internal: true } },
  });
});

test('of very many services it shows the first', () => {
  const stores = Array.from({ length: 30 }, (_, index) => on(`db-${index}`, 'app', { image: 'postgres:17' }));
  const snippet = dataNetworkSnippet(stores, []);
  expect(snippet).toContain('  # and 25 more in the same way\nnetworks:');
  expect(Object.keys((parse(snippet) as { services: object }).services)).toHaveLength(5);
});

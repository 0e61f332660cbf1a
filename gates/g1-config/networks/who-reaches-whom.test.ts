import { expect, test } from 'vitest';
import { aDependency, cited } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { presented } from '../../testing/presented.ts';
import { whoReachesWhom } from './who-reaches-whom.ts';

type Service = ReturnType<typeof aService>;
const on = (name: string, networks: string[], different: Partial<Service> = {}) =>
  aService(name, { networks: networks.map((network) => ({ name: network, aliases: [] })), ...different });
const network = (key: string, different: { internal?: boolean; external?: boolean } = {}) => ({
  key,
  name: `shop_${key}`,
  external: false,
  internal: false,
  ...different,
});

test('lists for each service its networks, what it reaches, and which data stores it has no word for', () => {
  const services = [
    on('web', ['edge', 'data']),
    on('api', ['edge', 'data'], { dependsOn: [aDependency('db')] }),
    on('db', ['data'], { image: 'postgres:17' }),
    aService('job', { networks: [], networkMode: 'none' }),
  ];
  const networks = [network('edge', { external: true }), network('data', { internal: true })];
  const table = presented(whoReachesWhom, { composeProject: cited(aProject({ services, networks })) });
  expect('rows' in table && table.rows.map(({ cells }) => cells)).toEqual([
    ['api', 'data (internal), edge (external)', 'db, web', 'db', 'none'],
    ['db', 'data (internal)', 'api, web', 'none', 'none'],
    ['web', 'data (internal), edge (external)', 'api, db', 'none', 'db'],
  ]);
});

test('says that a service reaches all others instead of naming many', () => {
  const services = ['a', 'b', 'c', 'd', 'e'].map((name) => on(name, ['app']));
  const table = presented(whoReachesWhom, {
    composeProject: cited(aProject({ services, networks: [network('app')] })),
  });
  expect('rows' in table && table.rows.map(({ cells }) => cells[2])).toEqual(Array(5).fill('all 4 others'));
});

test('shows nothing when no service reaches another', () => {
  const services = [on('api', ['a']), on('db', ['b'])];
  expect(presented(whoReachesWhom, { composeProject: cited(aProject({ services })) })).toEqual({
    notApplicable: 'no service shares a network with another one',
  });
});

test('of very many services within reach it names the first', () => {
  const services = [...Array.from({ length: 40 }, (_, index) => on(`s${index}`, ['app'])), on('far', ['far'])];
  const table = presented(whoReachesWhom, { composeProject: cited(aProject({ services })) });
  expect('rows' in table && table.rows[1]?.cells[2]).toMatch(/^s1, s10, .* and 14 more$/);
});

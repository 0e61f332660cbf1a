import { describe, expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aProject, aService, at } from '../../../gates/testing/declared.ts';
import type { ComposeService } from '../../model/evidence/compose-service.ts';
import { networksOf, reachability, storesAndClients } from './reachability.ts';

const on = (name: string, ...networks: string[]) =>
  aService(name, { networks: networks.map((network) => ({ name: network, aliases: [] })) });
const inMode = (name: string, networkMode: string) => aService(name, { networks: [], networkMode });
const edges = (...services: ComposeService[]) => {
  const { services: known, reachedFrom, ways } = reachability(cited(aProject({ services })));
  return known.flatMap((from) =>
    reachedFrom(from).map((to) => `${from.name} -> ${to.name} over ${ways(from, to).join(' and ')}`),
  );
};

describe('who reaches whom', () => {
  test('services on one network reach each other, others do not', () => {
    expect(edges(on('web', 'edge'), on('api', 'edge', 'data'), on('db', 'data'))).toEqual([
      'web -> api over edge',
      'api -> web over edge',
      'api -> db over data',
      'db -> api over data',
    ]);
  });

  test('every network in common is a way', () => {
    expect(edges(on('api', 'a', 'b'), on('db', 'b', 'a'))).toEqual([
      'api -> db over a and b',
      'db -> api over b and a',
    ]);
  });

  test('a service on the network of the host reaches every other, and none reaches it', () => {
    expect(edges(inMode('beacon', 'host'), on('db', 'data'), inMode('job', 'none'))).toEqual([
      'beacon -> db over host',
    ]);
  });

  test('a service in the network of another one is where that one is', () => {
    expect(edges(inMode('app', 'service:vpn'), on('vpn', 'edge'), on('web', 'edge'))).toContain('app -> web over edge');
  });

  test('two in the network of each other have none', () => {
    expect(edges(inMode('a', 'service:b'), inMode('b', 'service:a'), inMode('c', 'container:other'))).toEqual([]);
  });

  test('on the bridge of the engine', () => {
    expect(edges(inMode('a', 'bridge'), inMode('b', 'bridge'))).toEqual(['a -> b over bridge', 'b -> a over bridge']);
  });

  test('nothing is said of a service whose keys are not all known', () => {
    const unknown = { ...on('api', 'data'), keys: { extends: at(4) } };
    const project = aProject({
      services: [unknown, on('db', 'data')],
      unsupported: [{ construct: 'extends', at: at(4) }],
    });
    const { services, reachedFrom } = reachability(cited(project));
    expect(services.map((service) => [service.name, reachedFrom(service)])).toEqual([['db', []]]);
  });
});

test('data stores and the services that have a network beside them', () => {
  const db = { ...on('db', 'data'), image: 'postgres:17' };
  const services = [db, on('api', 'data'), inMode('job', 'none')];
  const { stores, clients } = storesAndClients(reachability(cited(aProject({ services }))));
  expect([stores, clients].map((group) => group.map(({ name }) => name))).toEqual([['db'], ['api']]);
});

test('a long chain of shared networks is followed to its end', () => {
  const chain = Array.from({ length: 5000 }, (_, index) => inMode(`s${index}`, `service:s${index + 1}`));
  const graph = reachability(cited(aProject({ services: [...chain, on('s5000', 'edge')] })));
  expect(graph.services.slice(0, 2).map(graph.networksOf)).toEqual([['edge'], ['edge']]);
});

test('the networks of one service', () => {
  const project = cited(aProject({ services: [on('vpn', 'edge', 'data')] }));
  expect(networksOf(cited(inMode('app', 'service:vpn')), project)).toEqual(['edge', 'data']);
  expect(networksOf(cited(inMode('app', 'service:gone')), project)).toEqual([]);
});

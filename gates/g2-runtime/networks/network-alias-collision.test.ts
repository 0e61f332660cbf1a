import type { Container } from '../../../src/model/evidence/container.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aNeighbour, aPopulation } from '../../testing/evidence.ts';
import { networkAliasCollision } from './network-alias-collision.ts';

const named = (service: string, aliases: readonly string[], different: Partial<Container> = {}) =>
  aContainer(service, {
    networks: [{ name: 'shop_default', address: '', aliases: [service, ...aliases] }],
    ...different,
  });
const finding = (alias: string) => ({
  subject: { network: 'shop_default', topic: alias },
  message: `the name ${alias} is that of several services`,
});
const population = aPopulation();
const stray = (name: string) => {
  const { project: _, service: __, ...container } = aNeighbour(name, { networks: ['shop_default'] });
  return container;
};

checkCases(networkAliasCollision, {
  pass: {
    'every name is that of one service': { population, containers: [named('api', ['backend']), named('db', [])] },
    'replicas share the names of their service': {
      population,
      containers: [named('api', ['backend']), named('api', ['backend'], { name: 'shop-api-2', id: '2'.repeat(64) })],
    },
    'the name is taken on another network': {
      population,
      containers: [
        named('api', ['db']),
        aContainer('db', { networks: [{ name: 'shop_data', address: '', aliases: ['db'] }] }),
      ],
    },
    'another project has the name on its own network': {
      population: aPopulation({ neighbours: [aNeighbour('db')] }),
      containers: [named('db', [])],
    },
    'a container of no project with a name of its own': {
      population: aPopulation({ neighbours: [stray('backup')] }),
      containers: [named('db', [])],
    },
    'one of them has stopped': {
      population: aPopulation({ neighbours: [aNeighbour('db', { networks: ['shop_default'], status: 'exited' })] }),
      containers: [named('db', [])],
    },
  },
  fail: {
    'an alias is the name of another service': {
      population,
      containers: [named('pooler', ['DB']), named('db', [])],
      findings: [finding('db')],
    },
    'a service of another project has the name on the same network': {
      population: aPopulation({ neighbours: [aNeighbour('db', { networks: ['shop_default'] })] }),
      containers: [named('db', [])],
      findings: [finding('db')],
    },
    'a container of no project has the name': {
      population: aPopulation({ neighbours: [stray('DB')] }),
      containers: [named('db', [])],
      findings: [finding('db')],
    },
    'the container of another project is called as the service': {
      population: aPopulation({ neighbours: [aNeighbour('db', { service: 'store', networks: ['shop_default'] })] }),
      containers: [named('db', [])],
      findings: [finding('db')],
    },
    'the container of one service is called as another service': {
      population,
      containers: [named('pooler', [], { name: 'db' }), named('db', [])],
      findings: [finding('db')],
    },
    'two services were given one alias': {
      population,
      containers: [named('blue', ['app']), named('green', ['app'])],
      findings: [{ ...finding('app'), priority: 'P3' }],
    },
  },
  notApplicable: {
    'nothing runs': { population, containers: [] },
    'on the default bridge nobody is found by name': {
      population,
      containers: [
        aContainer('api', { networks: [{ name: 'bridge', address: '', aliases: ['app'] }] }),
        aContainer('db', { networks: [{ name: 'bridge', address: '', aliases: ['app'] }] }),
      ],
    },
  },
});

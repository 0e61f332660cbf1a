import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aProject, aService, at } from '../../../gates/testing/declared.ts';
import { networkedServices, usesImplicitNetworkOnly } from './implicit-network.ts';

const defaultNetwork = { key: 'default', name: 'shop_default', external: false, internal: false };
const on = (...names: string[]) => aService('db', { networks: names.map((name) => ({ name, aliases: [] })) });

test.each([
  ['both on the implicit default network', aProject({ services: [aService('api'), on('default')] }), true],
  ['one on a network of its own', aProject({ services: [aService('api'), on('data')] }), false],
  ['the implicit network in the model', aProject({ services: [on('default')], networks: [defaultNetwork] }), true],
  [
    'a default network that a file declares',
    aProject({ services: [on('default')], networks: [{ ...defaultNetwork, at: at(20) }] }),
    false,
  ],
  [
    'a construct that was not resolved',
    aProject({ services: [on('default')], unsupported: [{ construct: 'include', at: at(1) }] }),
    false,
  ],
])('%s', (_, project, expected) => {
  expect(usesImplicitNetworkOnly(cited(project))).toBe(expected);
});

test('services in the network of the host are on no network of the project', () => {
  const project = aProject({ services: [aService('api', { networkMode: 'host' }), on('default')] });
  expect(networkedServices(cited(project)).map(({ name }) => name)).toEqual(['db']);
});

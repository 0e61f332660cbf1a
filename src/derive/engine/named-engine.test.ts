import { expect, test } from 'vitest';
import { aContainer } from '../../../gates/testing/evidence.ts';
import type { Container } from '../../model/evidence/container.ts';
import { namedEngines } from './named-engine.ts';

const named = (environment: Record<string, string>, different: Partial<Container> = {}) =>
  namedEngines(
    aContainer('ci', {
      environment: Object.entries(environment).map(([name, value]) => ({ name, value })),
      ...different,
    }),
  );

test('the host, by the gateway of its network and without a port', () => {
  expect(named({ DOCKER_HOST: 'tcp://172.20.0.1' })).toEqual([
    { variable: 'DOCKER_HOST', host: '172.20.0.1', address: 'tcp://172.20.0.1:2375', hasTls: false, isOfHost: true },
  ]);
});

test.each([
  ['the name of the host', { DOCKER_HOST: 'tcp://host.docker.internal:2376' }, {}, true],
  ['the default gateway', { ENGINE: 'tcp://172.17.0.1:2375' }, {}, true],
  [
    'its own address on the network of the host',
    { DOCKER_HOST: 'tcp://127.0.0.1:2375' },
    { networkMode: 'host' },
    true,
  ],
  ['its own address on another network', { DOCKER_HOST: 'tcp://127.0.0.1:2375' }, {}, false],
  ['another container', { DOCKER_HOST: 'tcp://dind:2376' }, {}, false],
  ['the gateway of a network that it is not on', { DOCKER_HOST: 'tcp://10.9.8.1:2375' }, {}, false],
])('leads to the host or not: %s', (_, environment, different, isOfHost) => {
  expect(named(environment, different)).toMatchObject([{ isOfHost }]);
});

test('TLS is told by the port, or by the variable that asks for it', () => {
  expect(named({ DOCKER_HOST: 'tcp://dind:1234', DOCKER_TLS_VERIFY: '1' })).toMatchObject([{ hasTls: true }]);
  expect(named({ DOCKER_HOST: 'tcp://dind:2375', DOCKER_TLS_VERIFY: '1' })).toMatchObject([{ hasTls: false }]);
});

test('no engine: other addresses, sockets, what does not parse', () => {
  const others = { NATS: 'tcp://nats:4222', DOCKER_HOST: 'unix:///run/docker.sock', CONTAINER_HOST: 'tcp://a b' };
  expect(named(others)).toEqual([]);
});

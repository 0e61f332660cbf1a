import { expect, test } from 'vitest';
import { aContainer, aState } from '../../../gates/testing/evidence.ts';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { anEndpoint, aPort } from './testing/settings.ts';
import { keepUnasked, unaskedEndpoints } from './unasked-endpoints.ts';

const HERE = { engineHost: '127.0.0.1', isLocal: true, internal: false };
const api = aContainer('api', { ports: [aPort(3000)] });
const stopped = aContainer('api', { ports: [aPort(3000)], state: aState({ status: 'exited', running: false }) });

test('an endpoint that can be asked is not among them', () => {
  expect(unaskedEndpoints([api, stopped], [anEndpoint('api', '/up')], HERE)).toEqual([]);
});

test.each([
  [
    'a service that is stopped',
    [stopped],
    anEndpoint('api', '/up'),
    'not-running',
    'no container of the service "api" is running',
  ],
  [
    'a mistyped service',
    [api],
    anEndpoint('apii', '/up'),
    'not-running',
    'no container of the service "apii" is running; did you mean "api"?',
  ],
  ['no containers at all', [], anEndpoint('api', '/up'), 'not-running', 'no container of the service "api" is running'],
  [
    'a service that publishes nothing',
    [aContainer('api')],
    anEndpoint('api', '/up'),
    'not-reachable',
    'the service "api" publishes no port where it could be asked from here, and other ports are not to be asked (health.internal in gates.yaml)',
  ],
  [
    'a port that is not published',
    [api],
    anEndpoint('api', '/up', { port: 9100 }),
    'not-reachable',
    'the service "api" publishes its port 9100 not where it could be asked from here, and other ports are not to be asked (health.internal in gates.yaml)',
  ],
])('%s leaves its endpoint unasked', (_, containers, endpoint, code, message) => {
  expect(unaskedEndpoints(containers, [endpoint], HERE)).toEqual([{ endpoint, missing: { code, message } }]);
});

test('a port on the loopback of another host leaves its endpoint unasked', () => {
  const bound = aContainer('api', { ports: [aPort(3000, { hostAddress: '127.0.0.1' })] });
  const unasked = unaskedEndpoints([bound], [anEndpoint('api', '/up')], { ...HERE, engineHost: 'engine.example' });
  expect(unasked).toMatchObject([{ missing: { code: 'not-reachable' } }]);
});

test('an endpoint that could not be asked is missing evidence', () => {
  const intake = new CaptureIntake(new AbortController().signal);
  const endpoints = [anEndpoint('api', '/up'), anEndpoint('worker', '/up')];
  keepUnasked(intake, { containers: [api], endpoints, ...HERE });
  expect(intake.pieces).toMatchObject([
    { kind: 'httpExchanges', subject: 'worker /up', missing: { code: 'not-running' } },
  ]);
});

test('an endpoint without a port is not guessed where a service has several that are not published', () => {
  const exposing = (...ports: number[]) =>
    aContainer('api', { exposedPorts: ports.map((containerPort) => ({ containerPort, protocol: 'tcp' })) });
  const unasked = (...ports: number[]) =>
    unaskedEndpoints([exposing(...ports)], [anEndpoint('api', '/up')], { ...HERE, internal: true });
  expect(unasked(3000)).toEqual([]);
  expect(unasked(3000, 9100)).toMatchObject([{ missing: { message: expect.stringContaining('name the one') } }]);
});

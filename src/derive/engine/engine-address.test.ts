import { expect, test } from 'vitest';
import { anEntry, cited } from '../../../gates/testing/compose.ts';
import { aService, at } from '../../../gates/testing/declared.ts';
import type { ComposeService } from '../../model/evidence/compose-service.ts';
import { engineAddresses } from './engine-address.ts';

const addresses = (different: Partial<ComposeService>) =>
  engineAddresses(cited(aService('ci', different))).map(
    ({ host, port, variable = 'command', at: { line } }) => `${variable} ${host} ${port} line ${line}`,
  );
const environment = (...entries: [string, string | null][]) =>
  addresses({ environment: entries.map(([name, value]) => anEntry(name, value)) });

test.each([
  ['DOCKER_HOST', 'tcp://192.0.2.1:2375', ['DOCKER_HOST 192.0.2.1 2375 line 12']],
  ['DOCKER_HOST', 'tcp://build', ['DOCKER_HOST build 2375 line 12']],
  ['DOCKER_HOST', 'tcp://[::1]:4243', ['DOCKER_HOST [::1] 4243 line 12']],
  ['ENDPOINT', 'tcp://build:2375', ['ENDPOINT build 2375 line 12']],
  ['DOCKER_HOST', 'tcp://build:2376', []],
  ['DOCKER_HOST', 'unix:///var/run/docker.sock', []],
  ['DOCKER_HOST', null, []],
  ['STATSD', 'tcp://metrics:8125', []],
])('%s=%s', (name, value, expected) => {
  expect(environment([name, value])).toEqual(expected);
});

test('an engine on a port of its own that is asked for its certificate', () => {
  expect(environment(['DOCKER_HOST', 'tcp://build:4243'], ['DOCKER_TLS_VERIFY', '1'])).toEqual([]);
});

test('the command of a daemon or of its client', () => {
  const keys = { command: at(7) };
  expect(addresses({ keys, command: ['dockerd', '--host=tcp://0.0.0.0:2375'] })).toEqual([
    'command 0.0.0.0 2375 line 7',
  ]);
  expect(addresses({ keys, command: ['--providers.docker.endpoint=tcp://engine:2375'] })).toEqual([
    'command engine 2375 line 7',
  ]);
  expect(addresses({ entrypoint: ['dockerd', '-H', 'tcp://0.0.0.0:2375'] })).toEqual(['command 0.0.0.0 2375 line 3']);
});

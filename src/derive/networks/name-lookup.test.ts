import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aProject, aService, at } from '../../../gates/testing/declared.ts';
import { lookUp } from './name-lookup.ts';

const on = (...names: string[]) => names.map((name) => ({ name, aliases: name === 'front' ? ['edge'] : [] }));
const services = [
  aService('api', { networks: on('back') }),
  aService('web', { networks: on('front'), containerName: 'The-Web' }),
  aService('db', { networks: on('data') }),
];

function ask(host: string, different: Parameters<typeof aService>[1] = {}, project = {}) {
  const from = aService('from', { networks: on('front', 'back'), ...different });
  const declared = cited(aProject({ services: [...services, from], ...project }));
  const answer = lookUp(host, { ...from, evidence: 'E1' }, declared);
  return 'service' in answer ? [answer.kind, answer.service.name] : [answer.kind];
}

test.each([
  ['api', ['service', 'api']],
  ['the-web', ['service', 'web']],
  ['shop-api-1', ['service', 'api']],
  ['db', ['unreachable', 'db']],
  ['gone', ['nothing']],
  ['from', ['itself']],
  ['localhost', ['itself']],
  ['127.0.0.1', ['itself']],
  ['[::1]', ['itself']],
  ['10.0.0.7', ['unknown']],
  ['api.example.org', ['unknown']],
  ['host.docker.internal', ['unknown']],
])('%s', (host, expected) => {
  expect(ask(host)).toEqual(expected);
});

test('an alias is a name of each service that has it', () => {
  expect(ask('edge')).toEqual(['service', 'web']);
});

test('nothing can be told of a name that the service may have from elsewhere', () => {
  const external = [{ key: 'front', name: 'front', external: true, internal: false }];
  expect(ask('gone', { keys: { extra_hosts: at(5) } })).toEqual(['unknown']);
  expect(ask('gone', {}, { networks: external })).toEqual(['unknown']);
  expect(ask('localhost', { networkMode: 'host' })).toEqual(['unknown']);
});

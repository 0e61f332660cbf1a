import { describe, expect, test } from 'vitest';
import { anOpenPort } from '../../gates/testing/compose.ts';
import { aService as declared } from '../../gates/testing/declared.ts';
import { aContainer } from '../../gates/testing/evidence.ts';
import type { Described } from './described.ts';
import { isWellKnown, keepsData, knownService, supposedService } from './identify-service.ts';
import { kindText } from './kind-text.ts';

/** With an image of the team, which says nothing. */
const aService = (name: string, different: Partial<ReturnType<typeof declared>> = {}) =>
  declared(name, { image: 'acme/platform', ...different });

const textOf = (described: Described) => {
  const known = supposedService(described);
  return known && kindText(known);
};
const exposing = (...ports: number[]) => ({
  exposedPorts: ports.map((containerPort) => ({ containerPort, protocol: 'tcp' })),
});

describe('what is known for certain', () => {
  test.each([
    ['the image', { image: 'postgres:16' }, 'postgres', 'image'],
    [
      'the command of an image of the team',
      { image: 'acme/db', command: ['postgres', '-c', 'x=1'] },
      'postgres',
      'command',
    ],
    ['the entry point', { image: 'acme/cache', entrypoint: ['redis-server'] }, 'redis', 'command'],
    ['the image before the command', { image: 'mariadb', command: ['mysqld'] }, 'mariadb', 'image'],
    ['the image, when only options are given', { image: 'redis:7', command: ['--save', ''] }, 'redis', 'image'],
    ['the image, whose client has its name', { image: 'mysql:8', command: ['--skip-name-resolve'] }, 'mysql', 'image'],
    [
      'the image, with a script of the team',
      { image: 'postgres', command: ['/scripts/start.sh'] },
      'postgres',
      'image',
    ],
    ['the settings before all', { image: 'redis:7', statedKind: 'postgres' as const }, 'postgres', 'settings'],
  ])('by %s', (_, started, kind, knownBy) => {
    expect(knownService(started)).toMatchObject({ kind, knownBy });
  });

  test.each([
    ['a tool in the image of a service', { image: 'postgres:16', command: ['psql', '-h', 'db'] }],
    ['a tool behind the entry point of the image', { image: 'ollama/ollama', command: ['pull', 'llama3.2'] }],
    ['a sentinel', { image: 'redis:7', command: ['redis-server', '/etc/sentinel.conf', '--sentinel'] }],
    ['another entry point of the image', { image: 'redis:7', entrypoint: ['redis-cli'], command: ['monitor'] }],
    ['what the settings say is none', { image: 'acme/registry', statedKind: 'none' as const }],
    ['an image of the team', { image: 'acme/my-redis-client', command: ['node', 'server.js'] }],
    ['neither image nor command', {}],
  ])('nothing of %s', (_, started) => {
    expect(knownService(started)).toBeUndefined();
  });

  test('a name or a port is not certain', () => {
    const build = { context: '.', arguments: [] };
    expect(knownService(aService('redis', { build, ports: [anOpenPort(6379)] }))).toBeUndefined();
  });
});

describe('what is supposed', () => {
  const build = { context: '.', arguments: [] };

  test.each([
    ['what is known for certain', aService('db', { image: 'postgres:16' }), 'postgres'],
    ['by the settings', aService('db', { statedKind: 'postgres' }), 'postgres (by the settings)'],
    ['by the command', aService('db', { command: ['mongod'] }), 'mongo (by its command)'],
    ['built here under its name', aService('prometheus', { build }), 'prometheus (by its name)'],
    [
      'built here, the image named after the team',
      aService('grafana', { image: 'acme/x', build }),
      'grafana (by its name)',
    ],
    ['by a published port', aService('db', { ports: [anOpenPort(5432)] }), 'postgres (by its port)'],
    ['by an exposed port', aService('llm', { expose: ['11434/tcp'] }), 'ollama (by its port)'],
    ['by both ports of a kind', aService('events', { expose: ['5672', '15672'] }), 'rabbitmq (by its port)'],
    ['by name and port', aService('prometheus', { ports: [anOpenPort(9090)] }), 'prometheus (by its port)'],
    ['a container by its exposed port', aContainer('db', exposing(3306)), 'mysql (by its port)'],
    [
      'a container built here',
      aContainer('alertmanager', { image: 'shop-alertmanager' }),
      'alertmanager (by its name)',
    ],
  ])('%s', (_, described, text) => {
    expect(textOf(described)).toBe(text);
  });

  test.each([
    ['a name alone says nothing of a foreign image', aService('prometheus')],
    ['a port that many services use', aService('api', { ports: [anOpenPort(9090)] })],
    ['a port beside those of something else', aService('core', { ports: [anOpenPort(8080), anOpenPort(5432)] })],
    ['ports of two kinds', aService('all', { ports: [anOpenPort(6379), anOpenPort(5432)] })],
    ['the same port over UDP', aService('db', { expose: ['5432/udp'] })],
    [
      'built here under a name, with the port of something else',
      aService('redis', { build, ports: [anOpenPort(3000)] }),
    ],
    ['a pooler on the port of what is behind it', aService('pgbouncer', { ports: [anOpenPort(5432)] })],
    [
      'a proxy on the port of what is behind it',
      aService('sql', { image: 'cloud-sql-proxy', ports: [anOpenPort(5432)] }),
    ],
    ['an exporter beside it', aService('redis-exporter-custom', { ports: [anOpenPort(6379)] })],
    ['a tool in a known image', aService('job', { image: 'postgres:16', command: ['psql'], expose: ['5432'] })],
    ['what the settings say is none', aService('db', { statedKind: 'none', ports: [anOpenPort(5432)] })],
    ['no name, no port', aService('api')],
  ])('nothing: %s', (_, described) => {
    expect(textOf(described)).toBeUndefined();
  });
});

test.each([
  ['a known image', { image: 'postgres' }, true],
  ['an image of the team', { image: 'acme/db', command: ['postgres'] }, false],
  ['one that the settings name', { image: 'acme/x', statedKind: 'grafana' as const }, true],
  ['one that they say is the team’s own', { image: 'acme/registry', statedKind: 'none' as const }, false],
])('%s: its makers decide what it does: %s', (_, started, expected) => {
  expect(isWellKnown(started)).toBe(expected);
});

test('data stores, brokers and caches keep data; proxies, tools and exporters do not', () => {
  const images = ['postgres', 'redis', 'rabbitmq', 'nginx', 'postgres-exporter', 'redis-commander'];
  expect(images.map((image) => keepsData({ image }))).toEqual([true, true, true, false, false, false]);
  expect(keepsData({ image: 'postgres', command: ['psql'] })).toBe(false);
  expect(keepsData({ image: 'acme/db', command: ['postgres'] })).toBe(true);
});

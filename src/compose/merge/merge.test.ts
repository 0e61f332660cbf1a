import { describe, expect, test } from 'vitest';
import type { ComposeService } from '../../model/evidence/compose-service.ts';
import { projectOf, saidOf, serviceOf } from '../testing/load.ts';

/** The service that comes of two files, each given as the body of the service. */
function merged(base: string, over: string): ComposeService {
  return serviceOf({
    'compose.yaml': `services: { web: { image: web, ${base} } }`,
    'compose.override.yaml': `services: { web: { ${over} } }`,
  });
}

const environmentOf = (service: ComposeService) =>
  Object.fromEntries(service.environment.map(({ name, value }) => [name, value]));

describe('a later file over an earlier one', () => {
  test.each([
    ['a single value is replaced', 'user: a', 'user: b', { user: 'b' }],
    ['nothing keeps what was there', 'user: a', 'user:', { user: 'a' }],
    ['lists are joined', 'cap_add: [A]', 'cap_add: [B, A]', { capAdd: ['A', 'B'] }],
    [
      'mappings are merged, lists of labels too',
      'labels: { a: 1, b: 1 }',
      'labels: [b=2]',
      { labels: { a: '1', b: '2' } },
    ],
    ['a command is replaced', 'command: [a, b]', 'command: c d', { command: ['c', 'd'] }],
    ['so is an entrypoint', 'entrypoint: a', 'entrypoint: [b]', { entrypoint: ['b'] }],
    [
      'and the test of a health check',
      'healthcheck: { test: a, retries: 3 }',
      'healthcheck: { test: [NONE] }',
      {
        healthcheck: { test: ['NONE'], retries: 3 },
      },
    ],
    ['limits are merged key by key', 'mem_limit: 1g', 'cpus: 2', { limits: { memoryBytes: 1024 ** 3, cpus: 2 } }],
    [
      'logging options of the same driver are merged',
      'logging: { driver: a, options: { x: 1 } }',
      'logging: { options: { y: 2 } }',
      {
        logging: { driver: 'a', options: { x: '1', y: '2' } },
      },
    ],
    [
      'those of another driver are not',
      'logging: { driver: a, options: { x: 1 } }',
      'logging: { driver: b }',
      {
        logging: { driver: 'b', options: {} },
      },
    ],
  ])('%s', (_, base, over, expected) => {
    expect(merged(base, over)).toMatchObject(expected);
  });

  test('an empty value takes a command away', () => {
    expect(merged('command: run', 'command:').command).toBeUndefined();
  });

  test.each([
    ['environment: { A: 1, B: 1 }', 'environment: [B=2, C=3]'],
    ['environment: [A=1, B=1]', 'environment: { B: 2, C: 3 }'],
  ])('%s with %s', (base, over) => {
    expect(environmentOf(merged(base, over))).toEqual({ A: '1', B: '2', C: '3' });
  });

  test('ports are kept apart by address, host port, target and protocol', () => {
    const { ports } = merged('ports: ["80:80", "53:53/udp"]', 'ports: ["80:80", "81:80", "127.0.0.1:80:80"]');
    expect(ports.map(({ hostAddress, published, protocol }) => [hostAddress, published, protocol])).toEqual([
      [undefined, '80', 'tcp'],
      [undefined, '53', 'udp'],
      [undefined, '81', 'tcp'],
      ['127.0.0.1', '80', 'tcp'],
    ]);
  });

  test('mounts by their target', () => {
    const { mounts } = merged('volumes: [./a:/data, ./b:/logs/]', 'volumes: [./c:/data/:ro]');
    expect(mounts.map(({ source, target, readOnly }) => [source, target, readOnly])).toEqual([
      ['./c', '/data', true],
      ['./b', '/logs', false],
    ]);
  });

  test('depends_on may be a list here and a mapping there', () => {
    const { services } = projectOf({
      'compose.yaml': 'services: { a: { image: a, depends_on: [b] }, b: { image: b }, c: { image: c } }',
      'compose.override.yaml':
        'services: { a: { depends_on: { b: { condition: service_healthy }, c: { condition: service_started } } } }',
    });
    expect(services[0]?.dependsOn.map(({ service, condition }) => [service, condition])).toEqual([
      ['b', 'service_healthy'],
      ['c', 'service_started'],
    ]);
  });

  test('what does not fit together is an error', () => {
    const project = projectOf({
      'compose.yaml': 'services:\n  a: { image: a, cap_add: [A] }\n',
      'compose.override.yaml': 'services:\n  a: { cap_add: { B: 1 } }\n',
    });
    expect(saidOf(project)).toContain(
      'compose.override.yaml:2:17 merge-conflict cannot override services.a.cap_add: a mapping over a sequence',
    );
  });

  test('all devices cannot be put over those of an earlier file', () => {
    const project = projectOf({
      'compose.yaml': 'services: { a: { image: a, gpus: all } }',
      'compose.override.yaml': 'services: { a: { gpus: all } }',
    });
    expect(saidOf(project)).toEqual([
      'compose.override.yaml:1:24 merge-conflict cannot override services.a.gpus: a scalar over a sequence',
    ]);
  });

  test('documents of one file are merged like files', () => {
    expect(serviceOf('services: { a: { image: a:1 } }\n---\nservices: { a: { image: a:2 } }\n').image).toBe('a:2');
  });
});

describe('!reset and !override', () => {
  test.each([
    ['!reset takes a value away', 'ports: ["80:80"]', 'ports: !reset []', []],
    ['!override puts another in its place', 'ports: ["80:80"]', 'ports: !override ["81:81"]', ['81']],
    ['without them lists are joined', 'ports: ["80:80"]', 'ports: ["81:81"]', ['80', '81']],
  ])('%s', (_, base, over, published) => {
    expect(merged(base, over).ports.map((port) => port.published)).toEqual(published);
  });

  test('!reset takes one variable away', () => {
    expect(environmentOf(merged('environment: { A: 1, B: 1 }', 'environment: { A: !reset null }'))).toEqual({ B: '1' });
  });

  test('!reset takes a whole service away, in a single file too', () => {
    expect(projectOf('services: { a: { image: a }, b: !reset { image: b } }').services.map(({ name }) => name)).toEqual(
      ['a'],
    );
  });
});

import { describe, expect, test } from 'vitest';
import { AS_NEWEST, placeOf, projectOf, saidOf, serviceOf } from '../testing/load.ts';

describe('extends', () => {
  test('takes what the base has and merges over it', () => {
    const web = serviceOf({
      'compose.yaml':
        'services:\n  web: { extends: { file: base/common.yaml, service: app }, environment: { B: 2 } }\n',
      'base/common.yaml': 'services:\n  app: { image: app, restart: always, environment: { A: 1, B: 1 } }\n',
    });
    expect(web).toMatchObject({ name: 'web', image: 'app', restart: 'always' });
    expect(web.environment.map(({ name, value, at }) => `${name}=${value} ${placeOf(at)}`)).toEqual([
      'A=1 base/common.yaml:2:57',
      'B=2 compose.yaml:2:79',
    ]);
  });

  test('a service of the same file, over several steps', () => {
    const { services } = projectOf(
      'services: { a: { extends: b }, b: { extends: c, user: b }, c: { image: c, user: c } }',
    );
    expect(services.map(({ image, user }) => [image, user])).toEqual([
      ['c', 'b'],
      ['c', 'b'],
      ['c', 'c'],
    ]);
  });

  test.each(['all', '[{ count: 2 }]'])('all devices of the same file become %s', (gpus) => {
    const project = projectOf(`services: { a: { extends: b, gpus: ${gpus} }, b: { image: b, gpus: all } }`);
    expect(saidOf(project)).toEqual([]);
  });

  test('no service that an earlier file declares', () => {
    const project = projectOf({
      'compose.yaml': 'services: { a: { image: a } }',
      'compose.override.yaml': 'services: { b: { image: b, extends: a } }',
    });
    expect(project.diagnostics).toMatchObject([{ code: 'undefined-reference' }]);
  });

  test('a service that is included, to the newest versions of Compose only', () => {
    const files = {
      'compose.yaml': 'include: [other.yaml]\nservices: { a: { extends: b } }',
      'other.yaml': 'services: { b: { image: b } }',
    };
    expect(projectOf(files).diagnostics).toMatchObject([{ code: 'undefined-reference' }, { code: 'image-missing' }]);
    const [a] = projectOf(files, AS_NEWEST).services;
    expect(a).toMatchObject({ name: 'a', image: 'b' });
  });

  test('paths of the base start from its own folder', () => {
    const web = serviceOf({
      'compose.yaml': 'services: { web: { extends: { file: base/common.yaml, service: app } } }',
      'base/common.yaml': 'services: { app: { build: ., volumes: ["./data:/data"], env_file: app.env } }',
      'base/app.env': 'A=1\n',
    });
    expect(web).toMatchObject({
      build: { context: './base' },
      mounts: [{ source: './base/data' }],
      environmentFiles: [{ path: 'base/app.env', found: true }],
    });
  });

  test('!reset takes away what the base gives', () => {
    const { services } = projectOf(
      'services: { a: { extends: b, ports: !reset [] }, b: { image: b, ports: ["80:80"] } }',
    );
    expect(services[0]?.ports).toEqual([]);
  });

  test.each([
    [
      'a circle',
      'services:\n  a: { extends: b }\n  b: { extends: a }\n',
      'compose.yaml:2:17 extends-cycle services extend each other: a in compose.yaml, b in compose.yaml, a in compose.yaml',
    ],
    [
      'itself',
      'services:\n  a: { extends: a }\n',
      'compose.yaml:2:17 extends-cycle services extend each other: a in compose.yaml, a in compose.yaml',
    ],
    [
      'a service that is not there',
      'services:\n  a: { image: a, extends: c }\n',
      'compose.yaml:2:27 undefined-reference service "a" extends "c", which is not declared in compose.yaml',
    ],
    [
      'a file that is not there',
      'services:\n  a: { image: a, extends: { file: no.yaml, service: c } }\n',
      'compose.yaml:2:35 extends-missing no.yaml does not exist',
    ],
  ])('%s is an error', (_, text, expected) => {
    expect(saidOf(projectOf(text))).toContain(expected);
  });

  test('a circle over two files is an error', () => {
    const project = projectOf({
      'compose.yaml': 'services:\n  a: { extends: { file: other.yaml, service: b } }\n',
      'other.yaml': 'services:\n  b: { extends: { file: compose.yaml, service: a } }\n',
    });
    expect(project.diagnostics).toMatchObject([{ code: 'extends-cycle' }, { code: 'image-missing' }]);
  });

  test('a file outside of the project directory is not read', () => {
    const project = projectOf({
      'compose.yaml': 'services:\n  a: { image: a, extends: { file: ../secret.yaml, service: b } }\n',
      '/home/dev/secret.yaml': 'services: { b: { environment: { PASSWORD: hunter2 } } }',
    });
    expect(saidOf(project)).toEqual([
      'compose.yaml:2:27 file-outside-project ../secret.yaml was not read: it lies outside of the project directory',
    ]);
    expect(project.unsupported).toMatchObject([{ construct: 'extends' }]);
    expect(JSON.stringify(project)).not.toContain('hunter2');
  });
});

import { describe, expect, test } from 'vitest';
import { AS_OLDER, projectOf, saidOf } from '../testing/load.ts';

describe('what each part may say alone and the whole may not', () => {
  test.each([
    [
      'a service without image and build',
      'services:\n  a: {}\n',
      'compose.yaml:2:3 image-missing service "a" has neither an image nor a build',
    ],
    [
      'network_mode beside networks',
      'services:\n  a: { image: a, network_mode: host, networks: [default] }\n',
      'compose.yaml:2:18 conflicting-keys service "a" declares both network_mode and networks',
    ],
    [
      'two containers of one name',
      'services:\n  a: { image: a, container_name: xy }\n  b: { image: b, container_name: xy }\n',
      'compose.yaml:3:18 container-name-duplicate the container name "xy" is used by a, b',
    ],
    [
      'a network that is not declared',
      'services:\n  a: { image: a, networks: [front] }\n',
      'compose.yaml:2:18 undefined-reference service "a" names the network "front", which is not declared',
    ],
    [
      'a volume that is not declared',
      'services:\n  a:\n    image: a\n    volumes: ["dta:/d"]\nvolumes: { data: }\n',
      'compose.yaml:4:15 undefined-reference service "a" names the volume "dta", which is not declared; did you mean "data"?',
    ],
    [
      'a secret that is not declared',
      'services:\n  a: { image: a, secrets: [key] }\n',
      'compose.yaml:2:18 undefined-reference service "a" names the secret "key", which is not declared',
    ],
    [
      'a secret without a source',
      'services:\n  a: { image: a, secrets: [{ target: t }] }\n',
      'compose.yaml:2:28 undefined-reference service "a" has a secret without a source',
    ],
    [
      'a secret of a build that is not declared',
      'services:\n  a: { build: { secrets: [key] } }\n',
      'compose.yaml:2:27 undefined-reference the build of service "a" names the secret "key", which is not declared',
    ],
    [
      'a secret of a build without a source',
      'services:\n  a: { build: { secrets: [{ target: t }] } }\n',
      'compose.yaml:2:27 undefined-reference the build of service "a" has a secret without a source',
    ],
    [
      'services that wait for each other',
      'services:\n  a: { image: a, depends_on: [b] }\n  b: { image: b, depends_on: [a] }\n',
      'compose.yaml:2:3 dependency-cycle services wait for each other: a -> b -> a',
    ],
    [
      'a service that waits for itself',
      'services:\n  a: { image: a, depends_on: [a] }\n',
      'compose.yaml:2:3 dependency-cycle services wait for each other: a -> a',
    ],
    [
      'a secret without a source',
      'services: {}\nsecrets:\n  key: {}\n',
      'compose.yaml:3:3 conflicting-keys secrets.key needs one of file, environment, content, external; none is given',
    ],
    [
      'a config with two',
      'services: {}\nconfigs:\n  c: { file: a, content: b }\n',
      'compose.yaml:3:3 conflicting-keys configs.c needs one of file, environment, content, external; file and content are given',
    ],
    [
      'an external volume that is declared as well',
      'services: {}\nvolumes:\n  v: { external: true, driver: local }\n',
      'compose.yaml:3:3 conflicting-keys volumes.v is external and cannot have driver',
    ],
  ])('%s', (_, text, expected) => {
    expect(saidOf(projectOf(text))).toEqual([expected]);
  });
});

test('a container name that is blank is none to older versions of Compose', () => {
  const text = "services:\n  a: { image: a, container_name: '' }\n  b: { image: b, container_name: '' }\n";
  expect(saidOf(projectOf(text, AS_OLDER))).toEqual([]);
});

test('an image that is blank is none', () => {
  expect(saidOf(projectOf("services:\n  a: { image: '' }\n"))).toEqual([
    'compose.yaml:2:3 image-missing service "a" has neither an image nor a build',
  ]);
});

describe('services of inactive profiles', () => {
  const text = 'services:\n  a: { image: a, depends_on: [b] }\n  b: { profiles: [debug], image: b, networks: [no] }\n';

  test('are not checked, and cannot be waited for', () => {
    expect(saidOf(projectOf(text))).toEqual([
      'compose.yaml:2:31 undefined-reference service "a" names the service "b", which no chosen profile starts',
    ]);
  });

  test.each([[['debug']], [['*']]])('are with --profile %s', (profiles) => {
    expect(saidOf(projectOf(text, { profiles }))).toEqual([
      'compose.yaml:3:37 undefined-reference service "b" names the network "no", which is not declared',
    ]);
  });

  test('COMPOSE_PROFILES lists them as well', () => {
    expect(projectOf(text, { environment: { COMPOSE_PROFILES: 'debug, other' } }).activeProfiles).toEqual([
      'debug',
      'other',
    ]);
  });

  test('a dependency that is not required need not be started, but declared', () => {
    const optional = (name: string) =>
      text.replace('[b]', `{ ${name}: { condition: service_started, required: false } }`);
    expect(saidOf(projectOf(optional('b')))).toEqual([]);
    expect(projectOf(optional('c')).diagnostics).toMatchObject([{ code: 'undefined-reference' }]);
  });
});

import { describe, expect, test } from 'vitest';
import { AS_OLDER, placeOf, projectOf, saidOf, serviceOf } from '../testing/load.ts';

/** The environment of a service with these keys beside some environment files. */
function environmentOf(keys: string, shell: Readonly<Record<string, string>> = {}, options: object = {}) {
  const files = {
    'compose.yaml': `services: { a: { image: a, ${keys} } }`,
    'one.env': 'A=1\nB=1\n',
    'two.env': 'B=2\nC=$A$B\n',
  };
  const { environment } = serviceOf(files, { environment: shell, ...options });
  return Object.fromEntries(environment.map(({ name, value }) => [name, value]));
}

describe('the environment of a service', () => {
  test.each([
    ['one file', 'env_file: one.env', { A: '1', B: '1' }],
    [
      'of several files the later wins, but reads the earlier',
      'env_file: [one.env, two.env]',
      { A: '1', B: '2', C: '12' },
    ],
    ['`environment` wins over files', 'env_file: one.env, environment: { B: own }', { A: '1', B: 'own' }],
    ['a name alone takes the value away', 'env_file: one.env, environment: [B]', { A: '1', B: null }],
    ['the long form', 'env_file: [{ path: one.env, required: true }]', { A: '1', B: '1' }],
    [
      'what is not required may be missing',
      'env_file: [{ path: no.env, required: false }, one.env]',
      { A: '1', B: '1' },
    ],
    [
      'scalars become texts as Compose writes them',
      'environment: { A: 010, B: 1.50, C: true, D: 1e6, E: "010" }',
      {
        A: '8',
        B: '1.5',
        C: 'true',
        D: '1e+06',
        E: '010',
      },
    ],
  ])('%s', (_, keys, expected) => {
    expect(environmentOf(keys)).toEqual(expected);
  });

  test('a later file reads the variable of the shell first, but older versions of Compose what an earlier file sets', () => {
    const both = 'env_file: [one.env, two.env]';
    expect(environmentOf(both, { A: 'shell' })).toEqual({ A: '1', B: '2', C: 'shell2' });
    expect(environmentOf(both, { A: 'shell' }, AS_OLDER)).toEqual({ A: '1', B: '2', C: '11' });
  });

  test('what the service sets itself is read by its files, but not by older versions of Compose', () => {
    const own = 'environment: { A: own }, env_file: two.env';
    expect(environmentOf(own)).toEqual({ A: 'own', B: '2', C: 'own2' });
    expect(environmentOf(own, {}, AS_OLDER)).toEqual({ A: 'own', B: '2', C: '2' });
  });

  test('a file that is named twice is read once, in its first place', () => {
    expect(environmentOf('env_file: [two.env, one.env, two.env]')).toEqual({ A: '1', B: '1', C: '2' });
  });

  test('a name alone takes the variable of the shell when there is one', () => {
    expect(environmentOf('env_file: one.env, environment: [B]', { B: 'shell' })).toEqual({ A: '1', B: 'shell' });
  });

  test('a variable stands where it was written', () => {
    const { environment } = serviceOf({
      'compose.yaml': 'services: { a: { image: a, env_file: a.env } }',
      'a.env': '\nA=1\n',
    });
    expect(environment.map(({ at }) => placeOf(at))).toEqual(['a.env:2:1']);
  });
});

describe('a missing environment file', () => {
  const file = 'services:\n  a:\n    image: a\n    profiles: [debug]\n    env_file: no.env\n';

  test('is an error for a service that starts', () => {
    expect(saidOf(projectOf(file, { profiles: ['debug'] }))).toEqual([
      'compose.yaml:5:15 env-file-missing no.env does not exist',
    ]);
  });

  test('is none for a service of another profile', () => {
    const project = projectOf(file);
    expect(saidOf(project)).toEqual([]);
    expect(project.services[0]?.environmentFiles).toMatchObject([{ path: 'no.env', found: false }]);
  });
});

describe('the format of an environment file', () => {
  const files = (format: string) => ({
    'compose.yaml': `services: { a: { image: a, env_file: [{ path: a.env, format: ${format} }] } }`,
    'a.env': 'A="$HOME" # x\n',
  });

  test('raw: as it stands there, to newer versions of Compose', () => {
    expect(serviceOf(files('raw')).environment).toMatchObject([{ name: 'A', value: '"$HOME" # x' }]);
    expect(projectOf(files('raw'), AS_OLDER).diagnostics).toMatchObject([{ level: 'error', code: 'dotenv' }]);
  });

  test('nothing else', () => {
    expect(projectOf(files('json')).diagnostics).toMatchObject([{ level: 'error', code: 'dotenv' }]);
  });
});

test('a path that is empty names no file', () => {
  expect(projectOf('services: { a: { image: a, env_file: "" } }').diagnostics).toMatchObject([
    { code: 'env-file-missing' },
  ]);
});

test('what is wrong in the file of a service that does not start is not said', () => {
  const files = {
    'compose.yaml': 'services: { a: { image: a, profiles: [debug], env_file: a.env } }',
    'a.env': 'A B=1\n',
  };
  expect(saidOf(projectOf(files))).toEqual([]);
  expect(projectOf(files, { profiles: ['debug'] }).diagnostics).toMatchObject([{ code: 'dotenv' }]);
});

describe('what is lost or unclear is told', () => {
  const composeFile = 'services: { api: { image: a, env_file: api.env, environment: [HOST, DEBUG] } }';

  test('a name without a value takes away what the file sets, unless the project has the variable', () => {
    const files = { 'compose.yaml': composeFile, 'api.env': 'HOST=db\n' };
    const { environment } = serviceOf(files);
    expect(environment.map(({ name, value, takesAway }) => [name, value, takesAway?.file])).toEqual([
      ['HOST', null, 'api.env'],
      ['DEBUG', null, undefined],
    ]);
    const [host] = serviceOf(files, { environment: { HOST: 'other' } }).environment;
    expect(host).not.toHaveProperty('takesAway');
  });

  test('lines that can be read in two ways stand with the file', () => {
    const [file] = serviceOf({ 'compose.yaml': composeFile, 'api.env': 'HOST=db #1\n' }).environmentFiles;
    const at = { file: 'api.env', line: 1, column: 1 };
    expect(file?.ambiguities).toEqual([{ kind: 'hash', name: 'HOST', at }]);
  });
});

import { describe, expect, test } from 'vitest';
import { anEntry, aVariable, cited } from '../../../gates/testing/compose.ts';
import { aProject, aService, at } from '../../../gates/testing/declared.ts';
import { aContainer, anImage, aState } from '../../../gates/testing/evidence.ts';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import { environmentDrift } from './environment-drift.ts';

type Pairs = Readonly<Record<string, string | null>>;
const pairs = (values: Pairs) => Object.entries(values).map(([name, value]) => ({ name, value }));
const image = cited(anImage({ environment: pairs({ PATH: '/usr/bin', VERSION: '1' }) }), 'E3');
const api = (values: Pairs, different = {}) =>
  cited(aContainer('api', { environment: pairs({ PATH: '/usr/bin', ...values }), ...different }), 'E2');

function states(declared: Pairs, running: Pairs, different: Partial<ComposeProject> = {}) {
  const environment = Object.entries(declared).map(([name, value]) => anEntry(name, value));
  const project = cited(aProject({ services: [aService('api', { environment })], ...different }));
  const [found] = environmentDrift(project, [api(running)], [image]);
  return Object.fromEntries((found?.variables ?? []).map(({ name, state }) => [name, state]));
}

test.each<[string, Pairs, Pairs, string]>([
  ['has the declared value', { LEVEL: 'info' }, { LEVEL: 'info' }, 'same'],
  ['has another value', { LEVEL: 'info' }, { LEVEL: 'debug' }, 'different'],
  ['is empty where a value is declared', { LEVEL: 'info' }, { LEVEL: '' }, 'different'],
  ['is not there', { LEVEL: 'info' }, {}, 'missing'],
  ['is not there, and declared as empty', { LEVEL: '' }, {}, 'missing'],
  ['is declared by its name alone and not there', { LEVEL: null }, {}, 'same'],
  ['is declared by its name alone and has a value', { LEVEL: null }, { LEVEL: 'debug' }, 'only-running'],
  ['is declared nowhere', {}, { LEVEL: 'debug' }, 'only-running'],
  ['is a proxy of the client', {}, { LEVEL: 'debug', https_proxy: 'http://proxy:3128' }, 'only-running'],
])('a variable %s', (_, declared, running, state) => {
  expect(states(declared, running)).toMatchObject({ LEVEL: state, PATH: 'from-image' });
});

describe('what nobody declared', () => {
  test('is told by where it comes from', () => {
    expect(states({}, { VERSION: '1', NO_PROXY: 'db' })).toEqual({
      PATH: 'from-image',
      VERSION: 'from-image',
      NO_PROXY: 'from-client',
    });
  });
  test('is of the engine where that is Podman, and of somebody elsewhere', () => {
    const values = { container: 'podman', HOME: '/root', HOSTNAME: '4f71fd0cdf67', TERM: 'xterm', LEVEL: 'debug' };
    const of = (different: object) => {
      const [found] = environmentDrift(
        cited(aProject({ services: [aService('api')] })),
        [api(values, different)],
        [image],
      );
      return (found?.variables ?? []).flatMap(({ name, state }) => (state === 'only-running' ? [name] : []));
    };
    expect(of({ madeBy: 'podman' })).toEqual(['LEVEL']);
    expect(of({})).toEqual(Object.keys(values));
  });
  test('is from somebody when the image has another value', () => {
    expect(states({}, { VERSION: '2' })).toMatchObject({ VERSION: 'only-running' });
  });
  test('is not judged when the image was not read', () => {
    const project = cited(aProject({ services: [aService('api')] }));
    expect(environmentDrift(project, [api({ LEVEL: 'debug' })], [])[0]?.variables).toEqual([]);
  });
});

describe('the variables that a value is made of and that are not set', () => {
  const unset = (resolvedFrom: 'env-file' | 'fallback' | 'nothing', value: string | null = '') => {
    const services = [aService('api', { environment: [anEntry('LEVEL', value)] })];
    const variables = [aVariable('LOG_LEVEL', { path: 'services.api.environment.LEVEL', at: at(12), resolvedFrom })];
    return environmentDrift(cited(aProject({ services, variables })), [api({})], [image])[0]?.variables[0]?.unset;
  };
  test.each([
    ['none', 'env-file' as const, []],
    ['one that is replaced by its fallback', 'fallback' as const, ['LOG_LEVEL']],
    ['one that is replaced by nothing', 'nothing' as const, ['LOG_LEVEL']],
  ])('%s', (_, resolvedFrom, expected) => {
    expect(unset(resolvedFrom)).toEqual(expected);
  });
  test('the name itself, when it stands alone', () => {
    expect(unset('env-file', null)).toEqual(['LEVEL']);
  });
});

describe('compared are', () => {
  const project = (different = {}, unsupported: ComposeProject['unsupported'] = []) =>
    cited(aProject({ services: [aService('api', different)], unsupported }));
  const count = (declared: ReturnType<typeof project>, ...containers: ReturnType<typeof api>[]) =>
    environmentDrift(declared, containers, [image]).length;

  test('all replicas that run', () => {
    expect(count(project(), api({}), api({}, { name: 'shop-api-2', number: 2 }))).toBe(2);
  });
  test('neither stopped containers nor those of compose run', () => {
    const stopped = api({}, { state: aState({ status: 'exited', running: false }) });
    expect(count(project(), stopped, api({}, { oneOff: true }))).toBe(0);
  });
  test('no service with a file of another format', () => {
    const open = [{ construct: 'env_file format', at: at(8) }];
    expect(count(project({ keys: { env_file: at(7) } }, open), api({}))).toBe(0);
    expect(count(project({}, open), api({}))).toBe(1);
  });
});

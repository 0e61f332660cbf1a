import { describe, expect, test } from 'vitest';
import { AS_NEWEST, AS_OLDER, load, placeOf, projectOf } from '../testing/load.ts';
import { CHANGES } from './changes.ts';

const service = (keys: string) => `services:\n  a: { image: a, ${keys} }\n`;
const errorsOf = (files: string | Record<string, string>, options: object) =>
  projectOf(files, options).diagnostics.filter(({ level }) => level === 'error').length;

/** Of each change in a file an example, and whether older and newer versions refuse it. */
const EXAMPLES: Readonly<
  Record<
    Exclude<keyof typeof CHANGES, 'composeFileElsewhere'>,
    readonly [string | Record<string, string>, boolean, boolean]
  >
> = {
  containerNameTwice: [
    'services:\n  a: { image: a, container_name: one }\n  b: { image: b, container_name: one }\n',
    false,
    true,
  ],
  containerNameForm: [service('container_name: a'), false, true],
  dateValue: [service('labels: { d: 2024-05-06 }'), false, true],
  dayOrWeek: [service('stop_grace_period: 1d'), true, false],
  envFileFormat: [{ 'compose.yaml': service('env_file: [{ path: a, format: raw }]'), a: 'A=1' }, true, false],
  envFileReference: [{ 'compose.yaml': service('env_file: [a, b]'), a: 'A=1\n', b: 'A=2\nB=$A\n' }, false, false],
  environmentKeySpace: [service('environment: ["A =1"]'), false, true],
  extendsIncluded: [
    {
      'compose.yaml': 'include: [b.yaml]\nservices: { a: { image: a, extends: b } }',
      'b.yaml': 'services: { b: { image: b } }',
    },
    true,
    false,
  ],
  fallbackNotNeeded: [{ 'compose.yaml': service('hostname: "${A:-${B:?}}"'), '.env': 'A=1\n' }, true, false],
  fileModeNegative: [`${service('secrets: [{ source: s, mode: -1 }]')}secrets: { s: { file: s } }\n`, true, false],
  fileModeText: [`${service('secrets: [{ source: s, mode: "0400" }]')}secrets: { s: { file: s } }\n`, false, false],
  hookWithoutCommand: [service('post_start: [{ user: root }]'), false, true],
  hostAddressForm: [service('ports: [{ target: 80, host_ip: here }]'), false, true],
  includeConflict: [
    { 'compose.yaml': 'include: [b.yaml]\nservices: { b: { image: a } }', 'b.yaml': 'services: { b: { image: b } }' },
    true,
    false,
  ],
  mountType: [service('volumes: [{ type: other, target: /a }]'), false, true],
  negativeReplicas: [service('scale: -1'), false, true],
  notFinite: [service('labels: { a: .inf }'), true, false],
  pullPolicyRefresh: [service('pull_policy: daily'), true, false],
  targetTwice: [service('tmpfs: /a, volumes: [/a]'), false, true],
  workingDirectory: [service('hostname: "$PWD"'), false, false],
};

describe.each(Object.entries(EXAMPLES))('%s', (change, [files, refusedBefore, refusedAfter]) => {
  test(`is refused by older versions: ${refusedBefore}, by newer ones: ${refusedAfter}`, () => {
    expect([errorsOf(files, AS_OLDER) > 0, errorsOf(files, AS_NEWEST) > 0]).toEqual([refusedBefore, refusedAfter]);
  });

  test('is told with its place, whichever version the files are read as', () => {
    const constructs = [AS_OLDER, AS_NEWEST].map((options) =>
      projectOf(files, options).versionSensitive?.map(({ construct, at }) => [construct, at.line > 0]),
    );
    const expected = [CHANGES[change as keyof typeof CHANGES].construct, true];
    expect(constructs).toEqual([expect.arrayContaining([expected]), expect.arrayContaining([expected])]);
  });
});

test('keys that older versions do not know', () => {
  const text = service('provider: { type: x }');
  expect(projectOf(text).diagnostics).toEqual([]);
  expect(projectOf(text, AS_OLDER).diagnostics).toMatchObject([{ code: 'unknown-key' }]);
  const [sensitive] = projectOf(text).versionSensitive ?? [];
  expect([sensitive?.construct, sensitive?.since, placeOf(sensitive?.at)]).toEqual([
    'the key `provider`',
    '2.36',
    'compose.yaml:2:18',
  ]);
});

test('what means the same to every version is not told', () => {
  expect(projectOf(service('restart: always')).versionSensitive).toBeUndefined();
});

test('the version is kept in the model, and who chose it', () => {
  expect(projectOf(service('restart: always')).composeVersion).toEqual({ version: '2.40.3', from: 'default' });
  expect(projectOf(service('restart: always'), AS_OLDER).composeVersion).toEqual(AS_OLDER.composeVersion);
});

describe('PWD', () => {
  const hostName = (options: object) =>
    load({ 'compose.yaml': service('hostname: "x$PWD"') }, options).project?.services[0]?.hostName;

  test('is the current folder where no shell says so, but not to older versions', () => {
    expect([hostName({}), hostName(AS_OLDER)]).toEqual(['x/home/dev/shop', 'x']);
  });

  test('is what the shell says, which every version takes alike', () => {
    const options = { environment: { PWD: '/else' } };
    expect([hostName(options), hostName({ ...options, ...AS_OLDER })]).toEqual(['x/else', 'x/else']);
    expect(projectOf(service('hostname: "x$PWD"'), options).versionSensitive).toBeUndefined();
  });
});

describe('files that COMPOSE_FILE names in another folder', () => {
  const files = { 'sub/compose.yaml': service('hostname: "x$V"'), '.env': 'V=here\n', 'sub/.env': 'V=there\n' };
  const hostName = (options: object, more = {}) => load({ ...files, ...more }, options).project?.services[0]?.hostName;
  const inShell = { environment: { COMPOSE_FILE: 'sub/compose.yaml' } };

  test('take the variables of their own folder in older versions, of the current one in newer ones', () => {
    expect([hostName({ ...inShell, ...AS_OLDER }), hostName(inShell)]).toEqual(['xthere', 'xhere']);
    expect(projectOf(files, inShell).versionSensitive).toMatchObject([CHANGES.composeFileElsewhere]);
  });

  test('take those of the current one in every version when `.env` there names them', () => {
    const env = { '.env': 'COMPOSE_FILE=sub/compose.yaml\nV=here\n' };
    expect([hostName(AS_OLDER, env), hostName({}, env)]).toEqual(['xhere', 'xhere']);
  });
});

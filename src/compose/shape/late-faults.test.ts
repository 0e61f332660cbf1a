import { describe, expect, test } from 'vitest';
import { AS_OLDER, projectOf, saidOf } from '../testing/load.ts';

// Compose checks some values in each document and others when all are merged: those a later document may take away.

const NEWER = { composeVersion: { version: '2.40.3', from: 'settings' } } as const;
const BESIDE = 'secrets: { s: { file: s } }\nnetworks: { n: {} }\n';
const service = (field: string) => `services:\n  a: { image: a, ${field} }\n${BESIDE}`;
const taken = (field: string) => `services: { a: { ${field.split(':', 1)[0]}: !reset null } }\n`;

const errorsOf = (files: Readonly<Record<string, string>>, options: object = NEWER): readonly string[] => {
  const project = projectOf(files, { files: Object.keys(files), ...options });
  return saidOf({ ...project, diagnostics: project.diagnostics.filter(({ level }) => level === 'error') });
};

const LATE: readonly (readonly [string, string])[] = [
  ['attach: lots', 'services.a.attach must be true or false, not a string'],
  ['shm_size: lots', 'services.a.shm_size must be a size such as 512m, not a string'],
  ['mem_swappiness: lots', 'services.a.mem_swappiness must be a size such as 512m, not a string'],
  ['extra_hosts: [lots]', 'services.a.extra_hosts[0] must be NAME=ADDRESS'],
  ['healthcheck: { retries: -1 }', 'services.a.healthcheck.retries must be at least 0'],
  ['blkio_config: { weight: "7" }', 'services.a.blkio_config.weight must be a whole number, not a string'],
  ['blkio_config: { weight: -1 }', 'services.a.blkio_config.weight must be at least 0'],
  ['gpus: [{ count: lots }]', 'services.a.gpus[0].count must be a whole number or `all`, not a string'],
  ['gpus: [{ count: 1e3 }]', 'services.a.gpus[0].count must be written as a whole number'],
  ['group_add: [4.5]', 'services.a.group_add[0] must be a string or a whole number'],
  ['storage_opt: { size: true }', 'services.a.storage_opt.size must be a string or a whole number'],
  ['secrets: [{ source: s, mode: lots }]', 'services.a.secrets[0].mode must be an octal number such as 0440'],
  ['build: { pull: lots }', 'services.a.build.pull must be true or false, not a string'],
  ['build: { additional_contexts: { b: 7 } }', 'services.a.build.additional_contexts.b must be a string'],
  [
    'deploy: { update_config: { delay: soon } }',
    'services.a.deploy.update_config.delay must be a duration such as 1m30s',
  ],
  ['deploy: { update_config: { parallelism: -1 } }', 'services.a.deploy.update_config.parallelism must be at least 0'],
];

const EARLY: readonly (readonly [string, string])[] = [
  ['tty: lots', 'services.a.tty must be true or false, not a string'],
  ['tty: "1"', 'services.a.tty must be true or false, not a string'],
  ['scale: lots', 'services.a.scale must be a whole number, not a string'],
  ['cpu_count: -1', 'services.a.cpu_count must be at least 0'],
  ['expose: [4.5]', 'services.a.expose[0] must be a whole number or a string, not a number'],
  ['ulimits: { nofile: 1e3 }', 'services.a.ulimits.nofile must be written as a whole number'],
  ['networks: { n: { priority: lots } }', 'services.a.networks.n.priority must be a number, not a string'],
  [
    'volumes: [{ type: tmpfs, target: /t, tmpfs: { size: -1 } }]',
    'services.a.volumes[0].tmpfs.size must be at least 0',
  ],
  ['build: { ssh: [lots] }', 'services.a.build.ssh[0] must be default or ID=PATH'],
  [
    'build: { ulimits: { nofile: "7" } }',
    'services.a.build.ulimits.nofile must be a number or a mapping, not a string',
  ],
  [
    'deploy: { update_config: { parallelism: lots } }',
    'services.a.deploy.update_config.parallelism must be a whole number, not a string',
  ],
];

describe('what Compose finds when all is merged', () => {
  test.each(LATE)('%s is refused where it stands', (field, fault) => {
    expect(errorsOf({ 'a.yaml': service(field) })).toEqual([expect.stringMatching(/^a\.yaml:2:\d+ wrong-type /)]);
    expect(errorsOf({ 'a.yaml': service(field) }).join()).toContain(fault);
  });

  test.each(LATE)('%s is no fault when a later document takes it away', (field) => {
    expect(errorsOf({ 'a.yaml': `${service(field)}---\n${taken(field)}` })).toEqual([]);
  });

  test('it is none either when a later file puts something else in its place', () => {
    const files = { 'a.yaml': service('shm_size: lots'), 'b.yaml': 'services: { a: { shm_size: 1g } }\n' };
    expect(errorsOf(files)).toEqual([]);
  });

  test('it is one when a later file leaves it', () => {
    const files = { 'a.yaml': service('shm_size: lots'), 'b.yaml': 'services: { a: { init: true } }\n' };
    expect(errorsOf(files)).toEqual([expect.stringMatching(/^a\.yaml:2:\d+ wrong-type services\.a\.shm_size /)]);
  });

  test('it is one in a file that is included', () => {
    const files = { 'a.yaml': 'include: [b.yaml]\n', 'b.yaml': service('shm_size: lots') };
    expect(errorsOf(files, { ...NEWER, files: ['a.yaml'] })).toEqual([
      expect.stringMatching(/^b\.yaml:2:\d+ wrong-type services\.a\.shm_size /),
    ]);
  });
});

describe('what Compose finds in each document', () => {
  test.each(EARLY)('%s is refused even when a later document takes it away', (field, fault) => {
    expect(errorsOf({ 'a.yaml': `${service(field)}---\n${taken(field)}` }).join()).toContain(fault);
  });

  test('so are ports in short form, which are expanded there', () => {
    const said = errorsOf({ 'a.yaml': `${service('ports: [lots]')}---\n${taken('ports: x')}` });
    expect(said).toEqual(['a.yaml:2:26 invalid-port a port that is no number from 0 to 65535 in ports']);
  });

  test('older versions take a date for a text there', () => {
    const files = { 'a.yaml': `${service('hostname: 2020-01-01')}---\n${taken('hostname: x')}` };
    expect([errorsOf(files, AS_OLDER).length, errorsOf(files).length]).toEqual([0, 1]);
  });

  test('older versions read a file mode there as well', () => {
    const files = { 'a.yaml': `${service('secrets: [{ source: s, mode: lots }]')}---\n${taken('secrets: x')}` };
    expect(errorsOf(files, AS_OLDER)).toEqual([
      expect.stringMatching(/services\.a\.secrets\[0\]\.mode must be a whole number$/),
    ]);
  });
});

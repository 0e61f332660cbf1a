import { describe, expect, test } from 'vitest';
import { FOLDER, load, placeOf, projectOf, saidOf } from './testing/load.ts';

const SERVICE = 'services: { web: { image: web } }\n';

/** A service of this name, to see which file was taken. */
const named = (name: string) => `services: { ${name}: { image: a } }\n`;

describe('where the files are found', () => {
  test.each([
    [['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'], 'compose.yaml'],
    [['compose.yml', 'docker-compose.yml', 'docker-compose.yaml'], 'compose.yml'],
    [['docker-compose.yml', 'docker-compose.yaml'], 'docker-compose.yml'],
    [['docker-compose.yaml'], 'docker-compose.yaml'],
  ])('of %j the first is taken', (names, taken) => {
    const project = projectOf(Object.fromEntries(names.map((name) => [name, SERVICE])));
    expect(project.files).toEqual([taken]);
  });

  test('the ones that were passed over are named', () => {
    const project = projectOf({ 'compose.yaml': SERVICE, 'docker-compose.yml': SERVICE });
    expect(saidOf(project)).toEqual(['several-files compose.yaml is used; also found: docker-compose.yml']);
  });

  test.each(['compose.override.yml', 'compose.override.yaml', 'docker-compose.override.yml'])(
    '%s is merged over them',
    (override) => {
      const project = projectOf({ 'compose.yaml': named('web'), [override]: named('worker') });
      expect(project.files).toEqual(['compose.yaml', override]);
      expect(project.services.map(({ name }) => name)).toEqual(['web', 'worker']);
    },
  );

  test('folders above are searched, and the one that has a file is the project', () => {
    const { project, directory } = load({ '/home/compose.yaml': SERVICE });
    expect(directory).toBe('/home');
    expect(project).toMatchObject({ name: 'home', files: ['compose.yaml'] });
  });

  test('without any file every path that was tried is told', () => {
    const { project, lookedAt } = load({ 'other.yaml': SERVICE });
    expect(project).toBeUndefined();
    expect(lookedAt).toHaveLength(4 * 4);
    expect(lookedAt.slice(0, 1).concat(lookedAt.slice(-1))).toEqual([`${FOLDER}/compose.yaml`, '/docker-compose.yaml']);
  });

  test.each([
    ['-f', { files: ['a.yaml', 'b.yaml'] }],
    ['COMPOSE_FILE', { environment: { COMPOSE_FILE: 'a.yaml:b.yaml' } }],
    [
      'COMPOSE_FILE with its own separator',
      { environment: { COMPOSE_FILE: 'a.yaml;b.yaml', COMPOSE_PATH_SEPARATOR: ';' } },
    ],
    ['-f before COMPOSE_FILE', { files: ['a.yaml', 'b.yaml'], environment: { COMPOSE_FILE: 'compose.yaml' } }],
  ])('%s names files, and no override file is added', (_, options) => {
    const files = {
      'a.yaml': named('a'),
      'b.yaml': named('b'),
      'compose.yaml': SERVICE,
      'compose.override.yaml': SERVICE,
    };
    expect(projectOf(files, options).files).toEqual(['a.yaml', 'b.yaml']);
  });

  test('COMPOSE_FILE may stand in .env', () => {
    expect(projectOf({ '.env': 'COMPOSE_FILE=a.yaml', 'a.yaml': SERVICE, 'compose.yaml': SERVICE }).files).toEqual([
      'a.yaml',
    ]);
  });

  test('the folder of the first file is the project directory, for all of them', () => {
    const mount = (name: string) => `services: { ${name}: { image: a, volumes: ['./data:/data'] } }\n`;
    const { project, directory } = load(
      { 'deploy/base.yaml': mount('a'), 'other/more.yaml': mount('b') },
      { files: ['deploy/base.yaml', 'other/more.yaml'] },
    );
    expect(directory).toBe(`${FOLDER}/deploy`);
    expect(project?.files).toEqual(['base.yaml', '../other/more.yaml']);
    expect(project?.services.map(({ mounts }) => mounts[0]?.source)).toEqual(['./data', './data']);
  });

  test('a project directory can be given', () => {
    const { directory } = load({ 'deploy/a.yaml': SERVICE }, { files: ['deploy/a.yaml'], projectDirectory: '.' });
    expect(directory).toBe(FOLDER);
  });

  test('what was asked for and is missing is named, each file', () => {
    const { missing } = load(
      { 'compose.yaml': SERVICE },
      { files: ['compose.yaml', 'a.yaml', 'b.yaml'], envFiles: ['c.env'] },
    );
    expect(missing).toEqual([`${FOLDER}/a.yaml`, `${FOLDER}/b.yaml`, `${FOLDER}/c.env`]);
  });
});

describe('every error is collected', () => {
  test('across all kinds of fault and all files', () => {
    const project = projectOf({
      'compose.yaml': [
        'services:',
        '  web:',
        '    imag: web',
        '    ports: ["80:80:80:80", "80:99999"]',
        '    networks: [frontent]',
        '    depends_on: [databse]',
        '  db:',
        '    image: db:${TAG:?set a tag}',
        '    privileged: perhaps',
        '    healthcheck: { test: ["curl"], interval: 5 minutes }',
        'networks:',
        '  frontend:',
      ].join('\n'),
      'compose.override.yaml': 'services:\n  db:\n    mem_limit: much\n',
    });
    expect(saidOf(project)).toEqual([
      'compose.yaml:8:12 variable-required services.db.image: required variable TAG is missing a value: set a tag',
      'compose.yaml:3:5 unknown-key services.web.imag is not a key of Compose. Did you mean "image"?',
      'compose.yaml:9:17 wrong-type services.db.privileged must be true or false, not a string',
      'compose.yaml:4:13 invalid-port a port that is not [ADDRESS:][HOST:]CONTAINER[/PROTOCOL] in ports',
      'compose.yaml:4:28 invalid-port a port that is no number from 0 to 65535 in ports',
      'compose.yaml:10:26 invalid-healthcheck the test of a health check must start with NONE, CMD, CMD-SHELL',
      'compose.yaml:10:46 invalid-duration interval is no duration such as 1m30s',
      'compose.override.yaml:3:16 invalid-size a size must be a number with b, k, m or g behind it',
      'compose.yaml:5:5 undefined-reference service "web" names the network "frontent", which is not declared; did you mean "frontend"?',
      'compose.yaml:6:18 undefined-reference service "web" names the service "databse", which is not declared',
      'compose.yaml:2:3 image-missing service "web" has neither an image nor a build',
    ]);
  });

  test('every fault of a file that is no YAML', () => {
    const project = projectOf('services:\n  a: {image: a\n  b: "unclosed\n');
    expect(new Set(project.diagnostics.map(({ code }) => code))).toEqual(new Set(['yaml']));
  });

  test('an unknown key is told with the nearest one and where it stands', () => {
    const project = projectOf('services:\n  web:\n    image: web\n    enviroment:\n      A: 1\n');
    expect(saidOf(project)).toEqual([
      'compose.yaml:4:5 unknown-key services.web.enviroment is not a key of Compose. Did you mean "environment"?',
    ]);
  });

  test('extension fields are no unknown keys', () => {
    expect(saidOf(projectOf('x-a: 1\nservices:\n  web:\n    image: web\n    x-b: { c: 1 }\n'))).toEqual([]);
  });

  test('what no longer has an effect is a warning', () => {
    const project = projectOf(`version: "3.8"\n${SERVICE}`);
    expect(project.diagnostics).toMatchObject([{ level: 'warning', code: 'obsolete-key', at: { line: 1, column: 1 } }]);
  });

  test('a list of faults has an end, and says so', () => {
    const keys = Array.from({ length: 1200 }, (_, index) => `    key${index}: 1\n`).join('');
    const { diagnostics } = projectOf(`services:\n  web:\n    image: web\n${keys}`);
    expect(diagnostics).toHaveLength(1001);
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'more-faults',
      message: '1000 faults are listed, there are more',
    });
  });
});

describe('constructs that are not resolved', () => {
  test('are named with their place, so that nothing is concluded from their absence', () => {
    const { unsupported } = projectOf(
      'services:\n  web:\n    image: web\n    credential_spec: { file: a }\n    volumes_from: [db]\n  db:\n    image: db\n',
    );
    expect(unsupported.map(({ construct, at }) => `${placeOf(at)} ${construct}`)).toEqual([
      'compose.yaml:4:5 credential_spec',
      'compose.yaml:5:5 volumes_from',
    ]);
  });

  test('so are files that must not be read', () => {
    const project = projectOf({
      'compose.yaml': 'services:\n  web:\n    image: web\n    env_file: /etc/shadow\n',
      '/etc/shadow': 'ROOT=secret\n',
    });
    expect(project.unsupported).toMatchObject([{ construct: 'env_file', at: { line: 4, column: 15 } }]);
    expect(project.services[0]?.environment).toEqual([]);
  });
});

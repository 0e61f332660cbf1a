import { describe, expect, test } from 'vitest';
import { AS_NEWEST, placeOf, projectOf, saidOf } from '../testing/load.ts';

describe('include', () => {
  test('adds what another project declares, with its own folder', () => {
    const project = projectOf({
      'compose.yaml': 'name: shop\ninclude: [db/compose.yaml]\nservices: { web: { image: web, depends_on: [db] } }\n',
      'db/compose.yaml':
        'name: ignored\nservices:\n  db: { image: db, volumes: [./data:/data] }\nvolumes: { cache: }\n',
    });
    expect(saidOf(project)).toEqual([]);
    expect(project).toMatchObject({ name: 'shop', volumes: [{ key: 'cache', name: 'shop_cache' }] });
    const db = project.services.find(({ name }) => name === 'db');
    expect(db?.mounts[0]?.source).toBe('./db/data');
    expect(placeOf(db?.at)).toBe('db/compose.yaml:3:3');
  });

  test('several files are merged, their paths start from a given folder', () => {
    const { services } = projectOf({
      'compose.yaml': 'include: [{ path: [db/a.yaml, db/b.yaml], project_directory: files }]\n',
      'db/a.yaml': 'services: { db: { image: db:1, build: . } }\n',
      'db/b.yaml': 'services: { db: { image: db:2 } }\n',
      'files/Dockerfile': '',
    });
    expect(services).toMatchObject([{ image: 'db:2', build: { context: './files' } }]);
  });

  test.each([
    ['its own .env gives variables', {}, { 'db/.env': 'TAG=own\n' }, 'db:own'],
    ['but those of the including project win', {}, { '.env': 'TAG=outer\n', 'db/.env': 'TAG=own\n' }, 'db:outer'],
    ['a named file replaces .env', { env: 'db.env' }, { 'db/.env': 'TAG=own\n', 'db.env': 'TAG=named\n' }, 'db:named'],
  ])('%s', (_, { env }: { env?: string }, files, image) => {
    const item = env === undefined ? 'db/compose.yaml' : `{ path: db/compose.yaml, env_file: ${env} }`;
    const { services } = projectOf({
      'compose.yaml': `include: [${item}]\n`,
      'db/compose.yaml': 'services: { db: { image: "db:$TAG" } }\n',
      ...files,
    });
    expect(services[0]?.image).toBe(image);
  });

  test('a name without a value takes the variable of the included project', () => {
    const { services } = projectOf({
      'compose.yaml': 'include: [db/compose.yaml]\n',
      'db/compose.yaml': 'services: { db: { image: db, environment: [TAG] } }\n',
      'db/.env': 'TAG=own\n',
    });
    expect(services[0]?.environment).toMatchObject([{ name: 'TAG', value: 'own' }]);
  });

  test('the same resource twice is fine when it is the same, and an error when it is not', () => {
    const files = (image: string) => ({
      'compose.yaml': `include: [db.yaml]\nservices:\n  db: { image: ${image} }\n`,
      'db.yaml': 'services: { db: { image: db } }\n',
    });
    expect(saidOf(projectOf(files('db')))).toEqual([]);
    expect(saidOf(projectOf(files('other')))).toEqual([
      'compose.yaml:3:3 include-conflict services.db conflicts with an included resource',
    ]);
  });

  test('of the same resource that is not the same, the newest versions of Compose make one', () => {
    const project = projectOf(
      {
        'compose.yaml': 'include: [db.yaml]\nservices:\n  db: { image: other }\n',
        'db.yaml': 'services: { db: { image: db, restart: always } }\n',
      },
      AS_NEWEST,
    );
    expect(saidOf(project)).toEqual([]);
    expect(project.services).toMatchObject([{ image: 'other', restart: 'always' }]);
  });

  test('a short form is never the same, because what is included is brought into the long one before', () => {
    const text = 'services:\n  db: { image: db, ports: ["80:80"] }\n';
    expect(projectOf({ 'compose.yaml': `include: [db.yaml]\n${text}`, 'db.yaml': text }).diagnostics).toMatchObject([
      { code: 'include-conflict' },
    ]);
  });

  test('a project directory that is not there stands for the one above it', () => {
    const { services } = projectOf({
      'compose.yaml': 'include: [{ path: db/a.yaml, project_directory: db/no }]\n',
      'db/a.yaml': 'services: { db: { image: db:1, build: . } }\n',
    });
    expect(services).toMatchObject([{ build: { context: './db' } }]);
  });

  test('a circle is an error', () => {
    const project = projectOf({
      'compose.yaml': 'include: [a.yaml]\nservices: { web: { image: web } }\n',
      'a.yaml': 'include: [b.yaml]\n',
      'b.yaml': 'include: [a.yaml]\n',
    });
    expect(saidOf(project)).toEqual([
      'b.yaml:1:11 include-cycle files include each other: compose.yaml, a.yaml, b.yaml, a.yaml',
    ]);
  });

  test('every missing file is named', () => {
    expect(saidOf(projectOf('include: [a.yaml, { path: b.yaml }]\nservices: {}\n'))).toEqual([
      'compose.yaml:1:11 include-missing a.yaml does not exist',
      'compose.yaml:1:19 include-missing b.yaml does not exist',
    ]);
  });

  test.each(['/etc/other.yaml', '../other.yaml'])(
    '%s lies outside of the project directory and is not read',
    (path) => {
      const project = projectOf({
        'compose.yaml': `include: [${path}]\nservices: {}\n`,
        '/etc/other.yaml': 'services: { other: { image: a } }',
        '/home/dev/other.yaml': 'services: { other: { image: a } }',
      });
      expect(project.diagnostics).toMatchObject([{ level: 'warning', code: 'file-outside-project' }]);
      expect(project).toMatchObject({ unsupported: [{ construct: 'include' }], services: [] });
    },
  );

  test('files that include each other again and again come to an end', () => {
    const twice = (next: number) => `include: [{ path: ${next}.yaml }, { path: ${next}.yaml }]\n`;
    const files = Array.from({ length: 30 }, (_, index) => [`${index}.yaml`, twice(index + 1)]);
    const project = projectOf({ ...Object.fromEntries(files), 'compose.yaml': twice(0), '30.yaml': 'services: {}\n' });
    expect(project.diagnostics).toMatchObject([{ level: 'error', code: 'too-large' }]);
  });
});

import { describe, expect, test } from 'vitest';
import { load, projectOf, saidOf } from '../testing/load.ts';

const SERVICE = 'services: { web: { image: web } }\n';

describe('the project name', () => {
  test.each([
    ['-p', { project: 'given', environment: { COMPOSE_PROJECT_NAME: 'set' } }, 'given', 'option'],
    ['COMPOSE_PROJECT_NAME', { environment: { COMPOSE_PROJECT_NAME: 'set' } }, 'set', 'environment'],
    ['`name:`', {}, 'written', 'file'],
  ])('%s comes before the rest', (_, options, name, nameFrom) => {
    expect(projectOf(`name: written\n${SERVICE}`, options)).toMatchObject({ name, nameFrom });
  });

  test('without any of them the folder gives it', () => {
    expect(projectOf(SERVICE)).toMatchObject({ name: 'shop', nameFrom: 'directory' });
  });

  test('the last file that has one wins', () => {
    const project = projectOf({ 'compose.yaml': `name: first\n${SERVICE}`, 'compose.override.yaml': 'name: second\n' });
    expect(project.name).toBe('second');
  });

  test.each([
    ['Bad Name!', 'badname'],
    ['_-shop', 'shop'],
    ['${STAGE}-shop', 'test-shop'],
  ])('`name: %s` becomes %s', (written, name) => {
    expect(projectOf(`name: "${written}"\n${SERVICE}`, { environment: { STAGE: 'test' } }).name).toBe(name);
  });

  test('so does the name of a folder', () => {
    expect(load({ '/srv/My App.v2/compose.yaml': SERVICE }, { workingDirectory: '/srv/My App.v2' }).project?.name).toBe(
      'myappv2',
    );
  });

  test.each(['Shop', '-shop', 'my shop'])('but -p %s is refused', (project) => {
    expect(saidOf(projectOf(SERVICE, { project }))).toEqual([
      `project-name the project name "${project}" is not valid: only lowercase letters, digits, hyphens and underscores, starting with a letter or digit`,
    ]);
  });

  test('a folder without a letter or digit needs a name', () => {
    const { project } = load({ '/+/compose.yaml': SERVICE }, { workingDirectory: '/+' });
    expect(project && saidOf(project)).toEqual([
      'project-name the name of the project directory makes no project name; set `name:`',
    ]);
  });

  test('it can be used as a variable', () => {
    expect(projectOf('name: shop\nservices: { a: { image: "${COMPOSE_PROJECT_NAME}/a" } }').services[0]?.image).toBe(
      'shop/a',
    );
  });

  test('and names what has no name of its own on the engine', () => {
    const { networks, volumes } = projectOf(
      'services: { a: { image: a } }\nnetworks: { front: , back: { name: own }, out: { external: true } }\nvolumes: { data: }\n',
      { project: 'shop' },
    );
    expect([...networks, ...volumes].map(({ key, name }) => `${key} ${name}`)).toEqual([
      'front shop_front',
      'back own',
      'out out',
      'default shop_default',
      'data shop_data',
    ]);
  });
});

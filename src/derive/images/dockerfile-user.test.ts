import { expect, test } from 'vitest';
import { cited } from '../../../gates/testing/compose.ts';
import { aService } from '../../../gates/testing/declared.ts';
import { aDockerfile, aStage, inDockerfile } from '../../../gates/testing/dockerfiles.ts';
import type { Dockerfile } from '../../model/evidence/dockerfile.ts';
import { dockerfileUser } from './dockerfile-user.ts';

const userOf = (dockerfile: Dockerfile, service = 'api') => {
  const found = dockerfileUser(cited(aService(service)), [cited(dockerfile, 'E2')]);
  return found && { user: found.user ?? '-', base: found.base, line: found.at.line };
};

test('the USER of the last stage counts', () => {
  const stages = [aStage('node:22', 1, { name: 'build', user: 'root' }), aStage('node:22-slim', 5, { user: 'node' })];
  expect(userOf(aDockerfile(...stages))).toEqual({ user: 'node', base: 'node:22-slim', line: 6 });
});

test('a stage takes over the user of the stage it starts from', () => {
  const stages = [aStage('node:22', 1, { name: 'base', user: 'node' }), aStage('Base', 5, { name: 'run' })];
  expect(userOf(aDockerfile(...stages))).toEqual({ user: 'node', base: 'node:22', line: 2 });
});

test('without USER the image it starts from decides', () => {
  expect(userOf(aDockerfile(aStage('scratch', 3)))).toEqual({ user: '-', base: 'scratch', line: 3 });
});

test.each(['first', '0'])('build.target names another stage: %s', (target) => {
  const stages = [aStage('node:22', 1, { name: 'first', user: 'node' }), aStage('nginx', 5)];
  expect(userOf({ ...aDockerfile(...stages), target })).toEqual({ user: 'node', base: 'node:22', line: 2 });
});

test('a stage that starts from an image of its own name does not start from itself', () => {
  expect(userOf(aDockerfile(aStage('node', 1, { name: 'node' })))).toEqual({ user: '-', base: 'node', line: 1 });
});

test('nothing is known of a service whose Dockerfile was not read', () => {
  expect(userOf(aDockerfile(aStage('node:22', 1)), 'web')).toBeUndefined();
  expect(userOf(aDockerfile())).toBeUndefined();
  expect(dockerfileUser(cited(aService('api')), [])).toBeUndefined();
  expect(inDockerfile(1).file).toBe('api/Dockerfile');
});

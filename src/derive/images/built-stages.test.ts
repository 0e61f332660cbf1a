import { expect, test } from 'vitest';
import { aDockerfile, aStage } from '../../../gates/testing/dockerfiles.ts';
import { baseImages, builtStages } from './built-stages.ts';

const stages = [
  aStage('node:20', 1, { name: 'base' }),
  aStage('base', 2, { name: 'build' }),
  aStage('scratch', 3, { name: 'files' }),
  aStage('Base', 4, { name: 'final' }),
];
const namesFor = (target?: string) =>
  builtStages({ ...aDockerfile(...stages), ...(target !== undefined && { target }), evidence: 'E1' }).map(
    ({ name }) => name,
  );

test.each([
  [undefined, ['final', 'base']],
  ['Build', ['build', 'base']],
  ['files', ['files']],
  ['0', ['base']],
  ['none', []],
])('target %s is made of the stages %j', (target, expected) => {
  expect(namesFor(target)).toEqual(expected);
});

test('a stage that is called like the image it starts from starts from the image', () => {
  const one = aDockerfile(aStage('nginx', 1, { name: 'nginx' }));
  expect(builtStages({ ...one, evidence: 'E1' })).toHaveLength(1);
});

test('what a build starts from is neither a stage nor nothing', () => {
  expect(baseImages({ ...aDockerfile(...stages), evidence: 'E1' }).map(({ base }) => base)).toEqual(['node:20']);
});

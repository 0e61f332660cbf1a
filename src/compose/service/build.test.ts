import { expect, test } from 'vitest';
import { serviceOf } from '../testing/load.ts';

const buildOf = (build: string) => serviceOf(`services: { api: { build: ${build} } }\n`).build;

test.each([
  ['.', { context: '.', arguments: [] }],
  ['api', { context: './api', arguments: [] }],
  ['https://git.example/api.git', { context: 'https://git.example/api.git', arguments: [] }],
  ['{ context: api, dockerfile: ../Dockerfile }', { context: './api', dockerfile: '../Dockerfile', arguments: [] }],
  [
    '{ target: run, platforms: [linux/amd64] }',
    { context: '.', target: 'run', platforms: ['linux/amd64'], arguments: [] },
  ],
  ['{ dockerfile_inline: "FROM a" }', { context: '.', dockerfileInline: 'FROM a', arguments: [] }],
  ['{ labels: [a.version=1] }', { context: '.', labels: { 'a.version': '1' }, arguments: [] }],
])('build: %s', (build, expected) => {
  expect(buildOf(build)).toEqual(expected);
});

test('arguments have a value, none, or the one of the environment', () => {
  expect(buildOf('{ args: { A: 1, B: } }')?.arguments).toEqual([
    { name: 'A', value: '1' },
    { name: 'B', value: null },
  ]);
  expect(buildOf('{ args: [A=1, B] }')?.arguments).toMatchObject([{ name: 'A', value: '1' }, { name: 'B' }]);
});

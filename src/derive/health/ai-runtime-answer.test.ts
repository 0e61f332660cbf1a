import { expect, test } from 'vitest';
import { modelNames, runtimeVersion } from './ai-runtime-answer.ts';

test.each([
  [{ models: [{ name: 'llama3.2:latest' }, { name: 'phi3' }] }, ['llama3.2:latest', 'phi3']],
  [{ object: 'list', data: [{ id: 'mistral' }] }, ['mistral']],
  [{ models: [] }, []],
  [{ models: [{ size: 1 }] }, ['a model without a name']],
  [{ models: 'none' }, undefined],
  ['text', undefined],
  [null, undefined],
])('the models in %j are %j', (json, names) => {
  expect(modelNames(json)).toEqual(names);
});

test('the version is a text', () => {
  expect([runtimeVersion({ version: '0.5.7' }), runtimeVersion({ version: 5 }), runtimeVersion(undefined)]).toEqual([
    '0.5.7',
    undefined,
    undefined,
  ]);
});

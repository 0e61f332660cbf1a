import { expect, test } from 'vitest';
import { modelNames, pathOf, runtimeVersion } from './ai-runtime-answer.ts';

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

test('the path of a URL leaves out its query', () => {
  expect(pathOf('http://127.0.0.1:11434/api/tags?x=1')).toBe('/api/tags');
  expect(pathOf('«redacted:k3v9x2m7qa»/api')).toBe('«redacted:k3v9x2m7qa»/api');
});

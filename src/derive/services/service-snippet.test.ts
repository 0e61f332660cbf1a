import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { requiredVariable, serviceSnippet, yamlText } from './service-snippet.ts';

test('gives a service what it lacks, as Compose reads it', () => {
  const snippet = serviceSnippet({ name: 'db' }, ['volumes:', '  - "data:/data"'], ['volumes:', '  data:']);
  expect(parse(snippet)).toEqual({ services: { db: { volumes: ['data:/data'] } }, volumes: { data: null } });
});

test.each(['api', 'api-1', '1', 'no', 'a: b', 'a\nb', '"'])('%j is read back as it was', (name) => {
  expect(parse(`- ${yamlText(name)}`)).toEqual([name]);
});

test('a variable that has to be set', () => {
  expect(requiredVariable('KEY')).toBe(['$', '{KEY:?KEY must be set}'].join(''));
});

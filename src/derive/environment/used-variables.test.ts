import { expect, test } from 'vitest';
import { anEntry, aVariable } from '../../../gates/testing/compose.ts';
import { aProject, aService, at } from '../../../gates/testing/declared.ts';
import { contentVariables, neededVariables, usedVariables } from './used-variables.ts';

const content = (key: string, environment?: string) => ({
  key,
  name: `shop_${key}`,
  external: false,
  at: at(20),
  ...(environment !== undefined && { environment }),
});
const project = aProject({
  variables: [aVariable('TAG')],
  services: [aService('api', { environment: [anEntry('DEBUG', null)] })],
  secrets: [content('db', 'DB_PASSWORD'), content('file')],
  configs: [content('page', 'PAGE')],
});

test('a variable is used by interpolation, by name alone, and as the content of a secret or a config', () => {
  expect([...usedVariables(project)]).toEqual(['TAG', 'DB_PASSWORD', 'PAGE', 'DEBUG']);
});

test('the contents that are variables, each where it is declared', () => {
  expect(contentVariables(project)).toEqual([
    { name: 'DB_PASSWORD', kind: 'secret', at: at(20) },
    { name: 'PAGE', kind: 'config', at: at(20) },
  ]);
});

test('what has to be set: each variable without a default once, and every content', () => {
  const variables = [
    aVariable('TAG', { at: at(2) }),
    aVariable('TAG', { at: at(9) }),
    aVariable('PORT', { operator: 'default', fallback: '80' }),
    aVariable('HOST', { operator: 'default', fallback: '' }),
    aVariable('PWD'),
  ];
  expect(neededVariables({ ...project, variables })).toEqual([
    { name: 'TAG', at: at(2) },
    { name: 'DB_PASSWORD', at: at(20) },
    { name: 'PAGE', at: at(20) },
  ]);
});

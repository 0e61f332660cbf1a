import { describe, expect, test } from 'vitest';
import { anEntry, anEnvironmentFile, aVariable, cited } from '../../../gates/testing/compose.ts';
import { aProject, aService, at } from '../../../gates/testing/declared.ts';
import type { VariableUse } from '../../model/evidence/compose-project.ts';
import { declaredCredentials, declaredValues } from './declared-credential.ts';

const password = anEntry('DB_PASSWORD', '***', {});
const projectWith = (variables: VariableUse[], different = {}) =>
  cited(aProject({ services: [aService('api', { environment: [password], ...different })], variables }));

describe('a value is literal', () => {
  test.each([
    ['when no variable is in it', [], true],
    ['not when a variable has its path', [aVariable('DB_PASSWORD', { at: at(13) })], false],
    ['not when it is a list item', [aVariable('X', { path: 'services.api.environment[0]' })], false],
    ['not when it comes from an anchor', [aVariable('X', { path: 'x-common.DB_PASSWORD' })], false],
    [
      'not when another service has it from the same anchor',
      [aVariable('X', { path: 'services.first.environment.DB_PASSWORD', at: at(12) })],
      false,
    ],
    ['though another value on its line has one', [aVariable('X', { path: 'services.api.environment.HOST' })], true],
    [
      'though the file it overrides has one',
      [aVariable('DB_PASSWORD', { at: { ...at(12), file: 'base.yaml' } })],
      true,
    ],
  ])('%s', (_, variables, literal) => {
    expect(declaredValues(projectWith(variables)).map((value) => value.literal)).toEqual([literal]);
  });

  test('not when it stands in the env_file of the service', () => {
    const environmentFiles = [{ path: 'compose.yaml', required: true, found: true, at: at(5) }];
    expect(declaredValues(projectWith([], { environmentFiles }))[0]?.literal).toBe(false);
  });
});

test('names without a value are no values', () => {
  expect(declaredValues(projectWith([], { environment: [anEntry('DB_PASSWORD', null)] }))).toEqual([]);
});

describe('a credential is named where it is written', () => {
  const files = [cited(anEnvironmentFile('project', [password]), 'E2')];
  const where = (project: ReturnType<typeof projectWith>) =>
    declaredCredentials(project, files).map(({ subject, evidence }) => [subject.file, evidence]);

  test('in the environment file alone when the service passes it on', () => {
    expect(where(projectWith([aVariable('DB_PASSWORD')]))).toEqual([['.env', 'E2']]);
  });
  test('in both when the service repeats it', () => {
    expect(where(projectWith([]))).toEqual([
      ['.env', 'E2'],
      ['compose.yaml', 'E1'],
    ]);
  });
  test('never in a template', () => {
    const template = [cited(anEnvironmentFile('template', [password]))];
    expect(declaredCredentials(projectWith([], { environment: [] }), template)).toEqual([]);
  });
});

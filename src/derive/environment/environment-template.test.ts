import { describe, expect, test } from 'vitest';
import { anEnvironmentFile, cited } from '../../../gates/testing/compose.ts';
import { aProject, aService, at } from '../../../gates/testing/declared.ts';
import { fileOfTemplate, isTakenWhole, projectTemplates } from './environment-template.ts';

test.each([
  ['.env.example', '.env'],
  ['env.template', '.env'],
  ['example.env', '.env'],
  ['config/.env.dist', 'config/.env'],
  ['config/api.env.sample', 'config/api.env'],
  ['.env.production.example', '.env.production'],
  ['api.example.env', 'api.env'],
])('%s stands for %s', (template, file) => {
  expect(fileOfTemplate(template)).toBe(file);
});

const template = (path: string) => cited({ ...anEnvironmentFile('template', []), path });
const taking = (...paths: string[]) => {
  const environmentFiles = paths.map((path) => ({ path, required: true, found: true, at: at(6) }));
  return cited(aProject({ services: [aService('api', { environmentFiles })] }));
};

test.each([
  ['the template of an env_file', 'config/api.env.example', ['config/api.env'], true],
  ['a template that is itself an env_file', '.env.example', ['.env.example'], true],
  ['the template of .env, where another of its kind is an env_file', '.env.example', ['.env.production'], true],
  ['the template of .env', '.env.example', ['api.env'], false],
])('%s: every line of it is used, or not', (_, path, files, whole) => {
  expect(isTakenWhole(template(path), taking(...files))).toBe(whole);
});

describe('the variables of the Compose files stand in', () => {
  const paths = (project: ReturnType<typeof taking>, ...templates: string[]) =>
    projectTemplates(project, [...templates.map(template), cited(anEnvironmentFile('project', []))]).map(
      ({ path }) => path,
    );
  test('the template of .env and those of no env_file', () => {
    const project = taking('.env', 'config/api.env');
    expect(paths(project, '.env.example', 'docker/.env.example', 'config/api.env.example')).toEqual([
      '.env.example',
      'docker/.env.example',
    ]);
  });
});

import { expect, test } from 'vitest';
import { environmentsNamed } from './environment-files.ts';

const found = (files: string[], alone: string[]) =>
  environmentsNamed(files, (file) => alone.includes(file)).map(({ name, files: own, envFiles }) => [
    name,
    own,
    envFiles,
  ]);

test('one file of production makes the usual files those of development', () => {
  const files = ['.env.prod', 'compose.override.yml', 'compose.prod.yaml', 'compose.yaml', 'README.md'];
  expect(found(files, ['compose.yaml'])).toEqual([
    ['dev', ['compose.yaml', 'compose.override.yml'], []],
    ['prod', ['compose.yaml', 'compose.prod.yaml'], ['.env.prod']],
  ]);
});

test('one file of development makes the usual files those of production', () => {
  expect(found(['docker-compose.yml', 'docker-compose.dev.yml'], ['docker-compose.yml'])).toEqual([
    ['prod', ['docker-compose.yml'], []],
    ['dev', ['docker-compose.yml', 'docker-compose.dev.yml'], []],
  ]);
});

test('files that are complete are not merged onto others', () => {
  const files = ['compose.dev.yaml', 'docker-compose.prod.yaml'];
  expect(found(files, files)).toEqual([
    ['dev', ['compose.dev.yaml'], []],
    ['prod', ['docker-compose.prod.yaml'], []],
  ]);
});

test('a part of a system is no place where it runs, and one place alone has nothing to be compared with', () => {
  expect(found(['compose.yaml', 'compose.gpu.yaml', 'compose.override.yaml'], ['compose.yaml'])).toEqual([]);
});

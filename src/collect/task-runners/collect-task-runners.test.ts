import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CaptureIntake } from '../../capture/capture-intake.ts';
import { TaskRunner } from '../../model/evidence/task-runner.ts';
import { collectTaskRunners } from './collect-task-runners.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-task-runners-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The tasks of one file, `*` behind those that it describes, each with its place. */
const tasksOf = async (name: string, text: string) => {
  await writeFile(join(folder, name), text);
  const intake = new CaptureIntake(new AbortController().signal);
  await collectTaskRunners(intake, folder);
  return intake.pieces.flatMap((piece) => {
    if ('missing' in piece) return [piece.missing.message];
    const { runner, tasks } = TaskRunner.parse(piece.value);
    return tasks.map(({ task, described, at }) => `${runner} ${task}${described ? '*' : ''} ${at.line}:${at.column}`);
  });
};

test('the targets of a Makefile, without files, patterns, assignments and special targets', async () => {
  const lines = [
    'A := 1',
    'B ::= 2',
    '.PHONY: up down',
    '# starts it',
    'up:',
    '\tdocker compose up',
    'down stop: ## stops it',
  ];
  const more = ['%.o: %.c', 'dist/app.js: src', 'up: again', 'url = http://a:1'];
  expect(await tasksOf('Makefile', [...lines, ...more].join('\n'))).toEqual([
    'make up* 5:1',
    'make down* 7:1',
    'make stop* 7:6',
  ]);
});

test('the tasks of a Taskfile, without internal ones', async () => {
  const text = 'version: "3"\ntasks:\n  up:\n    desc: starts it\n  db:reset: [a]\n  helper: { internal: true }\n';
  expect(await tasksOf('Taskfile.yml', text)).toEqual(['task up* 3:3', 'task db:reset 5:3']);
});

test('the scripts of a package file, without those that npm calls itself', async () => {
  const text = '{ "name": "shop",\n  "scripts": { "build": "a", "prebuild": "b", "prepare": "c" } }';
  expect(await tasksOf('package.json', text)).toEqual(['npm build 2:16', 'npm prepare 2:47']);
});

test('the recipes of a justfile, without private ones, settings and assignments', async () => {
  const text = "set shell := ['sh']\nname := 'a'\n# builds it\nbuild target='all': deps\n  make\n_private:\n@test:\n";
  expect(await tasksOf('justfile', text)).toEqual(['just build* 4:1', 'just test 7:2']);
});

test('a Taskfile that is no YAML, without its text', async () => {
  expect(await tasksOf('Taskfile.yml', 'tasks: {hunter2')).toEqual([
    'Taskfile.yml cannot be read: Flow map in block collection must be sufficiently indented and end with a }',
  ]);
});

import { join } from 'node:path';
import type { TaskRunner } from '../../model/evidence/task-runner.ts';
import type { Intake } from '../../model/intake.ts';
import { readTextFile } from '../read-text-file.ts';
import { justTasks, makeTasks } from './line-tasks.ts';
import { packageScripts, taskfileTasks } from './mapped-tasks.ts';

interface KnownFile {
  readonly runner: TaskRunner['runner'];
  /** In the order in which the program looks for them; the first that exists counts. */
  readonly names: readonly string[];
  readonly tasks: (path: string, text: string) => TaskRunner['tasks'];
}

const KNOWN_FILES: readonly KnownFile[] = [
  { runner: 'make', names: ['GNUmakefile', 'makefile', 'Makefile'], tasks: makeTasks },
  {
    runner: 'task',
    names: [
      'Taskfile.yml',
      'taskfile.yml',
      'Taskfile.yaml',
      'taskfile.yaml',
      'Taskfile.dist.yml',
      'Taskfile.dist.yaml',
    ],
    tasks: taskfileTasks,
  },
  { runner: 'npm', names: ['package.json'], tasks: packageScripts },
  { runner: 'just', names: ['justfile', 'Justfile', '.justfile'], tasks: justTasks },
];

/**
 * Reads the files of task runners that lie in the project directory. Files that they include are not read.
 *
 * @param directory the project directory, absolute
 */
export async function collectTaskRunners(intake: Intake, directory: string): Promise<void> {
  for (const known of KNOWN_FILES) {
    for (const path of known.names) {
      if (await keepFile(intake, directory, path, known)) break;
    }
  }
}

/** Keeps one file, and says whether there is one. */
async function keepFile(
  intake: Intake,
  directory: string,
  path: string,
  { runner, tasks }: KnownFile,
): Promise<boolean> {
  const reading = await intake.read({ collector: 'task-runners/1', action: `read ${path}` }, async () => {
    const text = await readTextFile(join(directory, path), {
      within: directory,
      limits: intake.limits,
      limit: 'taskFile',
    });
    return { value: text, bytes: Buffer.byteLength(text ?? '') };
  });
  if ('value' in reading && reading.value === undefined) return false;
  intake.keep('taskRunners', path, reading, (text = '') => ({ path, runner, tasks: tasks(path, text) }));
  return true;
}

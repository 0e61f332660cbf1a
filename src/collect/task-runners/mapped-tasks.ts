import { isMap, isScalar, LineCounter, type Pair } from 'yaml';
import type { TaskRunner } from '../../model/evidence/task-runner.ts';
import { ReadFailure } from '../../model/intake.ts';
import { boundedDocument } from '../../strict-yaml/bounded-document.ts';

type Task = TaskRunner['tasks'][number];

/** The tasks of a Taskfile (https://taskfile.dev), without those that are internal. */
export function taskfileTasks(path: string, text: string): Task[] {
  return entriesBelow(path, text, 'tasks')
    .filter(({ pair }) => !(isMap(pair.value) && pair.value.get('internal') === true))
    .map(({ pair, ...task }) => ({
      ...task,
      described: isMap(pair.value) && (pair.value.has('desc') || pair.value.has('summary')),
    }));
}

/** The scripts of a package file; npm calls those that begin with `pre` and `post` by itself. */
export function packageScripts(path: string, text: string): Task[] {
  const scripts = entriesBelow(path, text, 'scripts');
  const names = new Set(scripts.map(({ task }) => task));
  return scripts
    .filter(({ task }) => !names.has(task.replace(/^(?:pre|post)/, '')) || !/^(?:pre|post)/.test(task))
    .map(({ task, at }) => ({ task, described: false, at }));
}

/** JSON is YAML, so one reader gives the positions of both. */
function entriesBelow(path: string, text: string, key: string): (Pick<Task, 'task' | 'at'> & { pair: Pair })[] {
  const lineCounter = new LineCounter();
  const { document, faults } = boundedDocument(text, lineCounter);
  const [fault] = faults;
  if (fault) throw new ReadFailure('task-runner.invalid', `${path} cannot be read: ${fault.message}`);
  const below = isMap(document?.contents) ? document.contents.get(key) : undefined;
  if (!isMap(below)) return [];
  return below.items.flatMap((pair) => {
    if (!isScalar(pair.key) || typeof pair.key.value !== 'string') return [];
    const { line, col } = lineCounter.linePos(pair.key.range?.[0] ?? 0);
    return [{ task: pair.key.value, at: { file: path, line, column: col }, pair }];
  });
}

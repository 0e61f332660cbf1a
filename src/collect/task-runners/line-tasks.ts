import type { TaskRunner } from '../../model/evidence/task-runner.ts';

type Task = TaskRunner['tasks'][number];

/** `build test: deps ## what it does`; `:=` and `::=` assign, and names that begin with a dot are make's own. */
const MAKE_RULE = /^([\w./-][\w./ -]*?)\s*::?(?!=)(?!:=)(.*)$/;
/** `build target='all': deps`; `:=` assigns. */
const JUST_RECIPE = /^@?([A-Za-z_][\w-]*)((?:\s+[^:]*)?):(?!=)/;

/** The targets of a Makefile that are meant to be called: no files, no patterns, no special targets. */
export function makeTasks(path: string, text: string): Task[] {
  const tasks = linesOf(text).flatMap(({ line, before, number }) => {
    const [, names = '', rest = ''] = MAKE_RULE.exec(line) ?? [];
    const called = names.split(/\s+/).filter((name) => /^[A-Za-z_][\w-]*$/.test(name));
    const described = /##/.test(rest) || before.startsWith('#');
    return called.map((task) => ({ task, described, at: place(path, number, line.indexOf(task) + 1) }));
  });
  return firstOfEach(tasks);
}

/** The recipes of a justfile, without the private ones. */
export function justTasks(path: string, text: string): Task[] {
  const tasks = linesOf(text).flatMap(({ line, before, number }) => {
    const task = JUST_RECIPE.exec(line)?.[1];
    if (task === undefined || task.startsWith('_') || /^(?:set|alias|export|import|mod)\s/.test(line)) return [];
    return [{ task, described: before.startsWith('#'), at: place(path, number, line.indexOf(task) + 1) }];
  });
  return firstOfEach(tasks);
}

function linesOf(text: string) {
  const lines = text.split(/\r?\n/);
  return lines.map((line, index) => ({ line: line.slice(0, 500), before: lines[index - 1] ?? '', number: index + 1 }));
}

function place(file: string, line: number, column: number): Task['at'] {
  return { file, line, column };
}

function firstOfEach(tasks: readonly Task[]): Task[] {
  return tasks.filter(({ task }, index) => tasks.findIndex((other) => other.task === task) === index);
}

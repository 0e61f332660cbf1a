import type { TaskRunner } from '../../../src/model/evidence/task-runner.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aDocument } from '../../testing/documents.ts';
import { taskUndocumented } from './task-undocumented.ts';

const at = (line: number) => ({ file: 'Makefile', line, column: 1 });
const runner = (name: TaskRunner['runner'], ...tasks: string[]): TaskRunner[] => [
  {
    path: 'Makefile',
    runner: name,
    tasks: tasks.map((task, index) => ({ task, described: task.endsWith('!'), at: at(index + 1) })),
  },
];

checkCases(taskUndocumented, {
  pass: {
    'called in code': { taskRunners: runner('make', 'up', 'down'), documents: [aDocument('a.md', '`make up down`')] },
    'listed in a table': {
      taskRunners: runner('task', 'db:reset'),
      documents: [aDocument('a.md', '| Task | Use |', '|---|---|', '| `db:reset` | empties it |')],
    },
  },
  fail: {
    'there is no document': {
      taskRunners: runner('make', 'up'),
      findings: [{ subject: at(1), message: 'no document mentions make up' }],
    },
    'described in its own file only, less urgent and all together': {
      taskRunners: runner('make', 'up!', 'down!', 'log'),
      documents: [aDocument('a.md', '`make log`')],
      findings: [
        {
          subject: at(1),
          message: '2 tasks described in the file of the task runner and in no document',
          priority: 'P3',
        },
      ],
    },
    'another program has a task of the same name': {
      taskRunners: runner('npm', 'start', 'dev'),
      documents: [aDocument('a.md', '`make dev`')],
      findings: [{ subject: at(2), message: 'no document mentions npm run dev' }],
    },
  },
  notApplicable: {
    'there is no task runner': { documents: [aDocument('a.md', '`make up`')] },
    'it has no task of its own': { taskRunners: runner('npm', 'start') },
  },
});

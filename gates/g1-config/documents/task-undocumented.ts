import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { dockerDocs } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

const PROGRAM = { make: 'make', task: 'task', npm: 'npm run', just: 'just' } as const;
/** What npm, and everybody who uses it, knows without a document. */
const USUAL_SCRIPTS = new Set(['start', 'test', 'prepare', 'prepack', 'postinstall', 'preinstall', 'install']);

export const taskUndocumented = defineCheck({
  meta: {
    id: 'task-undocumented',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every task of the task runners is in the documents',
    failureTitle: 'Tasks of the task runners are not in the documents',
    why: 'A task that nobody finds is done by hand instead, each time in another way.',
    fix: 'List the tasks with what they do in one document.',
    impact: 'work done by hand',
    effort: 'small',
    references: [dockerDocs('compose/how-tos/production', 'Use Compose in production')],
    example: {
      bad: {
        'compose.yaml': `
services:
  api: { image: shop/api:1.4.2 }
`,
        Makefile: 'up:\n\tdocker compose up -d\n',
        'README.md': '# Shop\n',
      },
      good: {
        'compose.yaml': `
services:
  api: { image: shop/api:1.4.2 }
`,
        Makefile: 'up:\n\tdocker compose up -d\n',
        'README.md': '# Shop\n\nStart it with `make up`.\n',
      },
    },
  },
  needs: ['taskRunners', 'documents'],
  evaluate({ taskRunners, documents }) {
    const documented = documentedTasks(documents);
    const examined = taskRunners.flatMap(({ runner, tasks, evidence }) =>
      tasks
        .filter(({ task }) => runner !== 'npm' || !USUAL_SCRIPTS.has(task))
        .map((task) => ({ ...task, runner, evidence })),
    );
    const open = examined.filter(({ runner, task }) => !documented.has(`${runner} ${task}`) && !documented.has(task));
    const cited = documents.map((document) => document.evidence);
    const unexplained = open
      .filter(({ described }) => !described)
      .map(({ runner, task, at, evidence }) => ({
        subject: at,
        message: `no document mentions ${PROGRAM[runner]} ${task}`,
        observed: 'neither called in a document nor described here',
        expected: 'a line that says what it does',
        evidence: [evidence, ...cited] as const,
      }));
    // Who has the file at hand finds these, so that they are named together and weigh less.
    const described = [
      ...groupBy(
        open.filter((task) => task.described),
        ({ at }) => at.file,
      ).values(),
    ].map((tasks) => ({
      subject: tasks[0].at,
      message: `${countText(tasks.length, 'task')} described in the file of the task runner and in no document`,
      observed: firstNames(tasks.map(({ task }) => task)),
      expected: 'one document that lists the tasks',
      priority: 'P3' as const,
      evidence: [tasks[0].evidence, ...cited] as const,
    }));
    return judge(examined, [...unexplained, ...described], 'the project has no file of a task runner with tasks');
  },
});

const NAMED = 8;

function firstNames(names: readonly string[]): string {
  const more = names.length - NAMED;
  return more > 0 ? `${names.slice(0, NAMED).join(', ')} and ${more} more` : names.join(', ');
}

/** What documents call, and what stands alone in a cell of a table about tasks. */
function documentedTasks(documents: EvidenceFor<'documents'>['documents']): ReadonlySet<string> {
  const called = documents.flatMap(({ taskCalls }) => taskCalls.map(({ runner, task }) => `${runner} ${task}`));
  const listed = documents.flatMap(({ tables }) =>
    tables
      .filter(({ columns }) =>
        columns.some((column) => /^(?:tasks?|targets?|commands?|scripts?|recipes?)$/i.test(column)),
      )
      .flatMap(({ rows }) => rows.flatMap((row) => row.map(({ value }) => value))),
  );
  return new Set([...called, ...listed]);
}

import { checkCases } from '../../testing/check-cases.ts';
import { aDependency, aMount, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { backupUndeclared } from './backup-undeclared.ts';

type Mount = ReturnType<typeof aMount>;
const data = '/var/lib/postgresql/data';
const db = (mount: Mount) => aService('db', { image: 'postgres:16', mounts: [mount] });
const backup = aService('backup', { dependsOn: [aDependency('db')] });
const makefile = (task: string) => ({
  path: 'Makefile',
  runner: 'make' as const,
  tasks: [{ task, described: true, at: at(3) }],
});
const message = 'no service, label or task of the project backs up the data';

checkCases(backupUndeclared, {
  pass: {
    'a service': projectOf(db(aMount(data)), backup),
    'a task': { ...projectOf(db(aMount(data))), taskRunners: [makefile('backup')] },
  },
  fail: {
    'a named volume': {
      ...projectOf(db(aMount(data, { source: 'pg' }))),
      taskRunners: [makefile('build')],
      findings: [{ subject: { service: 'db', volume: 'pg', ...at(9) }, message }],
    },
    'a bind mount': {
      ...projectOf(db(aMount(data, { type: 'bind', source: '/srv/pg' }))),
      findings: [{ subject: { service: 'db', ...at(9) }, message }],
    },
  },
  notApplicable: {
    'the data does not last anyway': projectOf(aService('db', { image: 'postgres:16' })),
    'no database': projectOf(aService('api')),
  },
});

import { expect, test } from 'vitest';
import { aDependency, aMount, cited } from '../../../gates/testing/compose.ts';
import { aService, at } from '../../../gates/testing/declared.ts';
import { backupOf } from './backup-plan.ts';

type Different = Parameters<typeof aService>[1];
const data = aMount('/var/lib/postgresql/data', { source: 'pg' });
const db = (different: Different = {}) => cited(aService('db', { image: 'postgres:16', mounts: [data], ...different }));
const other = (name: string, different: Different) => cited(aService(name, different));
const dependsOn = [aDependency('db')];

test.each([
  ['the service backup', db(), other('backup', { dependsOn })],
  ['the service cron', db(), other('cron', { dependsOn, command: ['sh', '-c', 'pg_dump -h db > /out/db.sql'] })],
  ['the service box', db(), other('box', { image: 'restic/restic:0.17', mounts: [aMount('/in', { source: 'pg' })] })],
  ['db itself', db({ command: ['postgres', '-c', 'archive_command=wal-g wal-push %p'] }), other('api', { dependsOn })],
  ['db itself', db({ labels: { 'ofelia.job-exec.dump.command': 'pg_dump app' } }), other('api', { dependsOn })],
  [undefined, db(), other('backup', {})],
  [undefined, db(), other('api', { dependsOn })],
])('%s', (expected, store, service) => {
  expect(backupOf(store, data, [store, service], [])).toBe(expected);
});

test('a task of the project', () => {
  const tasks = [{ task: 'db-backup', described: true, at: at(3) }];
  expect(backupOf(db(), data, [db()], [{ path: 'Makefile', runner: 'make', tasks }])).toBe('the task db-backup');
});

import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import type { TaskRunner } from '../../model/evidence/task-runner.ts';
import { usesService } from '../dependencies/service-reference.ts';
import type { DeclaredService } from '../services/declared-services.ts';

type Mount = DeclaredService['mounts'][number];

/** Words of tools that make backups, and of jobs and labels that call them. */
const BACKUP =
  /back-?_?up|restic|borg(?:matic)?(?![a-z])|wal-?g(?![a-z])|pgbackrest|barman|duplicati|duplicity|kopia|litestream|pg_dump|pg_basebackup|mysqldump|mariadb-dump|mongodump|xtrabackup/i;

/**
 * What backs up the data of a store, in a few words: the store itself, a service that reaches it or its volume, or a
 * task of the project. Undefined where nothing of the kind is to be seen.
 */
export function backupOf(
  store: DeclaredService,
  data: Mount,
  services: readonly DeclaredService[],
  taskRunners: readonly DeepReadonly<TaskRunner>[],
): string | undefined {
  if (texts(store).some((text) => BACKUP.test(text))) return `${store.name} itself`;
  const service = services.find(
    (other) =>
      other.name !== store.name &&
      [other.name, other.image ?? '', ...texts(other)].some((text) => BACKUP.test(text)) &&
      (usesService(other, store) || other.mounts.some(({ source }) => source !== undefined && source === data.source)),
  );
  if (service) return `the service ${service.name}`;
  const task = taskRunners.flatMap(({ tasks }) => tasks).find(({ task: name }) => BACKUP.test(name));
  return task && `the task ${task.task}`;
}

function texts({ command = [], entrypoint = [], labels }: DeclaredService): readonly string[] {
  return [[...entrypoint, ...command].join(' '), ...Object.entries(labels).flat()];
}

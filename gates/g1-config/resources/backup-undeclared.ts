import { backupOf } from '../../../src/derive/documents/backup-plan.ts';
import { backupSnippet } from '../../../src/derive/documents/backup-snippet.ts';
import { type DeclaredService, declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { databaseMount } from '../../../src/derive/stores/database-mount.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const backupUndeclared = defineCheck({
  meta: {
    id: 'backup-undeclared',
    priority: 'P1',
    title: 'Every database has a backup that the project declares',
    failureTitle: 'The project declares no backup of its databases',
    why: 'A volume protects against the end of a container, not against a lost disk, a wrong statement or `down --volumes`.',
    fix: 'Add a service or a task that dumps the database to another place, and try the way back.',
    impact: 'data loss without a way back',
    effort: 'medium',
    references: [dockerDocs('engine/storage/volumes', 'Volumes, back up, restore, or migrate')],
    example: {
      bad: {
        'compose.yaml': `services:
  db:
    image: postgres:16.4
    volumes: ['pg:/var/lib/postgresql/data']
volumes: { pg: {} }
`,
      },
      good: {
        'compose.yaml': `services:
  db:
    image: postgres:16.4
    volumes: ['pg:/var/lib/postgresql/data']
  backup:
    image: postgres:16.4
    command: pg_dump --host db --file /backups/shop.sql shop
    volumes: ['/srv/backups:/backups']
    profiles: [backup]
volumes: { pg: {} }
`,
      },
    },
  },
  needs: ['composeProject', 'taskRunners'],
  evaluate({ composeProject, taskRunners }) {
    const services = declaredServices(composeProject);
    const stores = services.flatMap((service) => {
      const data = databaseMount(service);
      return data ? [{ service, data, evidence: service.evidence }] : [];
    });
    const findings = stores
      .filter(({ service, data }) => backupOf(service, data, services, taskRunners) === undefined)
      .map(({ service, data, evidence }) => ({
        subject: { service: service.name, ...(data.type === 'volume' && { volume: data.source }), ...data.at },
        message: 'no service, label or task of the project backs up the data',
        observed: 'no backup in the Compose files and task files (a job of the host is not seen here)',
        expected: 'a backup that is part of the project',
        ...snippetFor(service),
        evidence: [evidence, ...taskRunners.map((runner) => runner.evidence)] as const,
      }));
    return judgeDeclared(
      composeProject,
      stores,
      findings,
      'no known database has its data on a volume or bind mount that outlives its container',
    );
  },
});

function snippetFor(store: DeclaredService): { snippet?: string } {
  const snippet = backupSnippet(store);
  return snippet === undefined ? {} : { snippet };
}

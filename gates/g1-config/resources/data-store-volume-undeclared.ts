import { type DeclaredService, placeOf, settledServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet, yamlText } from '../../../src/derive/services/service-snippet.ts';
import { dataMount, isLasting, statedDataPaths } from '../../../src/derive/stores/data-mount.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { knownService } from '../../../src/services/identify-service.ts';

export const dataStoreVolumeUndeclared = defineCheck({
  meta: {
    id: 'data-store-volume-undeclared',
    priority: 'P0',
    developmentPriority: 'P2',
    title: 'Every known data store has a named volume or a bind mount for its data',
    failureTitle: 'Data stores have no named volume or bind mount for their data',
    why: 'Such data does not come back after `docker compose down`, and no backup by volume finds it.',
    fix: 'Declare a named volume and mount it at the data folder of the service.',
    impact: 'data loss',
    effort: 'small',
    references: [composeSpec('05-services', 'volumes'), dockerDocs('engine/storage/volumes', 'Volumes')],
    example: {
      bad: {
        'compose.yaml': `services:
  db:
    image: postgres:16.4
`,
      },
      good: {
        'compose.yaml': `services:
  db:
    image: postgres:16.4
    volumes: ['pg:/var/lib/postgresql/data']
volumes: { pg: {} }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const stores = settledServices(composeProject).flatMap((service) => {
      const known = knownService(service);
      const folders = known?.role === 'datastore' || known?.role === 'broker' ? known.dataPaths : [];
      return folders.length === 0 || isMemoryOnly(service) ? [] : [{ service, folders, evidence: service.evidence }];
    });
    const findings = stores.flatMap(({ service, folders, evidence }) => {
      const stated = statedDataPaths(service);
      const mount = dataMount(service, [...stated, ...folders]);
      if (mount && isLasting(mount)) return [];
      const folder = stated[0] ?? folders[0] ?? '';
      return [
        {
          subject: mount ? { service: service.name, ...mount.at } : placeOf(service, 'volumes'),
          message: mount
            ? `the data at ${mount.target} does not outlive the container under a name`
            : `no volume or bind mount is declared for the data at ${folder}`,
          observed: mount ? mountText(mount) : 'no mount there',
          expected: `a named volume or a bind mount at ${folder}`,
          // An anonymous volume outlives a restart and an update, and is lost only with the container.
          ...(mount?.type === 'volume' && mount.source === undefined && { priority: 'P2' as const }),
          snippet: serviceSnippet(
            service,
            [`volumes: [${JSON.stringify(`${service.name}-data:${folder}`)}]`],
            ['volumes:', `  ${yamlText(`${service.name}-data`)}:`],
          ),
          evidence: [evidence] as const,
        },
      ];
    });
    return judgeDeclared(
      composeProject,
      stores,
      findings,
      'no service is known to be a data store that keeps data on disk',
    );
  },
});

function mountText({ type, source, readOnly }: DeclaredService['mounts'][number]): string {
  if (type === 'tmpfs') return 'a tmpfs';
  return readOnly && source !== undefined ? 'a read-only mount' : 'an anonymous volume';
}

/** Redis told to write nothing to disk: `--save ""`, and no append-only file. */
function isMemoryOnly(service: DeclaredService): boolean {
  if (knownService(service)?.protocol !== 'redis') return false;
  const { command = [] } = service;
  const valueOf = (option: string) => command[command.indexOf(option) + 1];
  return command.includes('--save') && valueOf('--save') === '' && valueOf('--appendonly') !== 'yes';
}

import type { DeclaredService } from '../services/declared-services.ts';
import type { ReadDashboard, ReadProvisioning } from './monitoring-evidence.ts';

/** The dashboards in the container of a Grafana, and those of them that it loads. */
export interface GrafanaDashboards {
  readonly mounted: readonly ReadDashboard[];
  /** In a folder that a provider names; all of them where a volume or an image may bring the providers. */
  readonly loaded: readonly ReadDashboard[];
}

/** Tells which dashboards a Grafana loads, by the providers in the provisioning files that it has mounted. */
export function dashboardsOf(
  service: DeclaredService,
  provisioning: readonly ReadProvisioning[],
  dashboards: readonly ReadDashboard[],
): GrafanaDashboards {
  const isRead = ({ readers }: ReadProvisioning | ReadDashboard) => readers.some((one) => one.service === service.name);
  const mounted = dashboards.filter(isRead);
  if (bringsProvidersOtherwise(service)) return { mounted, loaded: mounted };
  const folders = provisioning.filter(isRead).flatMap(({ dashboardProviders }) => dashboardProviders);
  const loaded = mounted.filter(({ readers }) =>
    readers.some((one) => one.service === service.name && folders.some(({ path }) => isBelow(one.path, path))),
  );
  return { mounted, loaded };
}

function bringsProvidersOtherwise({ mounts, build, configs }: DeclaredService): boolean {
  return (
    build !== undefined ||
    configs.length > 0 ||
    mounts.some(({ type, target }) => type !== 'bind' && target.startsWith('/etc/grafana'))
  );
}

function isBelow(path: string, folder: string): boolean {
  const bare = folder.replace(/\/+$/, '');
  return path === bare || path.startsWith(`${bare}/`);
}

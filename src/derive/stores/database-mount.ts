import { knownService } from '../../services/identify-service.ts';
import type { DeclaredService } from '../services/declared-services.ts';
import { dataMount, isLasting, statedDataPaths } from './data-mount.ts';

/** The mount that outlives the container and that a known database has its data on; undefined for any other service. */
export function databaseMount(service: DeclaredService): DeclaredService['mounts'][number] | undefined {
  const known = knownService(service);
  if (known?.role !== 'datastore' || known.layer !== 'Database') return undefined;
  const mount = dataMount(service, [...statedDataPaths(service), ...known.dataPaths]);
  return mount && isLasting(mount) ? mount : undefined;
}

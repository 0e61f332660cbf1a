import { relative, resolve } from 'node:path';
import type { ComposeProject } from '../../../model/evidence/compose-project.ts';
import type { FileReader } from '../../../model/evidence/file-reader.ts';
import type { Limits } from '../../../model/limits/limits.ts';
import { supposedService } from '../../../services/identify-service.ts';
import { liesIn } from '../../lies-in.ts';
import { listFiles } from './list-files.ts';
import { type MonitoringFile, mergeFiles } from './monitoring-file.ts';
import { mountedFiles } from './mounted-files.ts';
import { isUsualFolder, kindByName } from './usual-names.ts';

/**
 * The files of a project that configure monitoring: those that are mounted into services that are known to read them,
 * and those with a usual name beside the Compose files. Nothing is opened.
 *
 * @param directory the project directory, absolute
 */
export async function findFiles(
  project: ComposeProject,
  directory: string,
  limits: Limits,
): Promise<readonly MonitoringFile[]> {
  const mounted = await mountedFiles(project, directory, limits);
  const beside = await listFiles(directory, { enters: isUsualFolder, limits });
  const named = beside.flatMap((file) => {
    const path = relative(directory, file);
    const kind = kindByName(path);
    return kind ? [{ kind, path, readers: builtInto(project, kind, file, directory) }] : [];
  });
  const taken = new Set(mounted.map(({ path }) => path));
  return mergeFiles([...mounted, ...named.filter(({ path }) => !taken.has(path))]);
}

/** A service that is built here takes its configuration from its build context; where it puts it is not known. */
function builtInto(
  { services }: ComposeProject,
  kind: MonitoringFile['kind'],
  file: string,
  directory: string,
): FileReader[] {
  return services.flatMap((service) => {
    if (service.build === undefined || supposedService(service)?.kind !== kind) return [];
    const context = resolve(directory, service.build.context);
    const isOwn = context !== directory && liesIn(file, context);
    return isOwn ? [{ service: service.name, path: '' }] : [];
  });
}

import { basename, relative, resolve } from 'node:path';
import { join } from 'node:path/posix';
import type { ComposeProject } from '../../../model/evidence/compose-project.ts';
import type { ComposeMount, ComposeService } from '../../../model/evidence/compose-service.ts';
import type { Limits } from '../../../model/limits/limits.ts';
import { supposedService } from '../../../services/identify-service.ts';
import { liesIn } from '../../lies-in.ts';
import { containerPlace, isAtOrBelow } from './container-place.ts';
import { listFiles } from './list-files.ts';
import type { MonitoringFile, MonitoringFileKind } from './monitoring-file.ts';

/** The files that Prometheus, Alertmanager and Grafana of the project read from mounts of the host. */
export async function mountedFiles(
  project: ComposeProject,
  directory: string,
  limits: Limits,
): Promise<MonitoringFile[]> {
  const found: MonitoringFile[] = [];
  for (const service of project.services) {
    const kind = supposedService(service)?.kind;
    if (kind === 'prometheus' || kind === 'alertmanager') found.push(...mainFile(service, kind, directory));
    if (kind === 'grafana') found.push(...(await grafanaFiles(service, directory, limits)));
    if (kind !== undefined) found.push(...configFiles(service, kind, project, directory));
  }
  return found;
}

/** The path in the container of the file that the service is started with. */
function configurationPath({ command, entrypoint }: ComposeService, kind: 'prometheus' | 'alertmanager'): string {
  const words = [...(entrypoint ?? []), ...(command ?? [])].flatMap((word) => word.split(/\s+/));
  const given = words.flatMap((word, index) => {
    const match = /^--?config\.file(?:=(.*))?$/.exec(word);
    return match ? [match[1] ?? words[index + 1] ?? ''] : [];
  });
  return (given.at(-1) ?? `/etc/${kind}/${kind}.yml`).replaceAll(/^["']|["']$/g, '');
}

function mainFile(service: ComposeService, kind: 'prometheus' | 'alertmanager', directory: string): MonitoringFile[] {
  const named = configurationPath(service, kind);
  const path = service.mounts.some(({ target }) => isAtOrBelow(named, target)) ? named : ownPath(service, kind);
  const place = path === undefined ? undefined : containerPlace(service, path, directory);
  if (path === undefined || !place || !('hostPath' in place)) return [];
  return [{ kind, path: relative(directory, place.hostPath), readers: [{ service: service.name, path }] }];
}

/** Images of other makers look for the same file elsewhere. */
function ownPath({ mounts }: ComposeService, kind: string): string | undefined {
  return mounts.find(({ target }) => [`${kind}.yml`, `${kind}.yaml`].includes(basename(target)))?.target;
}

/** A `configs:` entry made of a file; where it is put in the container is not known, which the empty path says. */
function configFiles(
  service: ComposeService,
  kind: string,
  { configs }: ComposeProject,
  directory: string,
): MonitoringFile[] {
  if (kind !== 'prometheus' && kind !== 'alertmanager') return [];
  return configs
    .filter(({ key, file }) => service.configs.includes(key) && file?.includes(kind) === true)
    .map(({ file = '' }) => ({
      kind,
      path: relative(directory, resolve(directory, file)),
      readers: [{ service: service.name, path: '' }],
    }));
}

async function grafanaFiles(service: ComposeService, directory: string, limits: Limits): Promise<MonitoringFile[]> {
  const root = service.environment.find(({ name }) => name === 'GF_PATHS_PROVISIONING')?.value;
  const provisioning = root ?? '/etc/grafana/provisioning';
  const found: MonitoringFile[] = [];
  for (const mount of service.mounts) {
    for (const { hostPath, path } of await filesOfMount(mount, directory, limits)) {
      const kind = grafanaKind(path, provisioning);
      if (kind) found.push({ kind, path: relative(directory, hostPath), readers: [{ service: service.name, path }] });
    }
  }
  return found;
}

function grafanaKind(path: string, provisioning: string): MonitoringFileKind | undefined {
  if (path.endsWith('.json')) return 'dashboard';
  const isConfiguration = /\.ya?ml$/.test(path) && path.startsWith(`${provisioning.replace(/\/$/, '')}/`);
  return isConfiguration ? 'provisioning' : undefined;
}

/** What Grafana keeps in its data folder beside dashboards. */
const NOT_CONFIGURATION = new Set([
  'plugins',
  'plugins-bundled',
  'png',
  'csv',
  'pdf',
  'file-collections',
  'node_modules',
  '.git',
]);

/** The files of a bind mount, each with its path in the container; what lies outside of the project has none. */
async function filesOfMount(
  { type, source, target }: ComposeMount,
  directory: string,
  limits: Limits,
): Promise<readonly { hostPath: string; path: string }[]> {
  if (type !== 'bind' || source === undefined || source.startsWith('~')) return [];
  const hostPath = resolve(directory, source);
  if (!liesIn(hostPath, directory)) return [];
  if (/\.(json|ya?ml)$/.test(basename(hostPath))) return [{ hostPath, path: target }];
  const files = await listFiles(hostPath, { enters: (name) => !NOT_CONFIGURATION.has(name), limits });
  return files.map((file) => ({ hostPath: file, path: join(target, relative(hostPath, file)) }));
}

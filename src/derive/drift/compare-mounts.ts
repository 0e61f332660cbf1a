import { quotable } from '../secrets/masked-text.ts';
import type { Compare, Comparison, RunningContainer } from './difference.ts';
import { type DeclaredEntry, keyedDifferences } from './keyed-differences.ts';
import { grantedFiles, isSameHostPath } from './mount-source.ts';

type RunningMount = RunningContainer['mounts'][number];

const ANONYMOUS = /^[\da-f]{64}$/;
const OF_PODMAN = new Set(['/run', '/tmp', '/var/tmp']);
const COMPARED = new Set(['bind', 'volume', 'tmpfs']);

/** Bind mounts, volumes and temporary filesystems by their target. Volumes that an image declares itself are its own. */
export const compareMounts: Compare = (comparison) => {
  const { service, container } = comparison;
  if (!container.tmpfs || service.mounts.some(({ type }) => !COMPARED.has(type))) return undefined;
  const declared = declaredMounts(comparison);
  const mounts = container.mounts.filter((mount) => declared.has(mount.target) || isAskedFor(mount, comparison));
  const temporary = container.tmpfs.filter((target) => declared.has(clean(target)) || !isOfEngine(target, container));
  const running = new Map([
    ...temporary.map((target) => [clean(target), 'tmpfs'] as const),
    ...mounts.map((mount) => [clean(mount.target), mountText(mount)] as const),
  ]);
  return keyedDifferences(declared, running, { keys: ['volumes', 'tmpfs'], noun: 'mount on' }, (left, right) =>
    isSameMount(left, right, container),
  ).map((difference) => ({
    ...difference,
    declared: quotable(difference.declared),
    running: quotable(difference.running),
  }));
};

function declaredMounts({ service, project }: Comparison): ReadonlyMap<string, DeclaredEntry> {
  const temporary = service.tmpfs.map((text) => [clean(text.split(':')[0] ?? ''), { text: 'tmpfs' }] as const);
  const mounts = service.mounts.map(({ type, source, target, readOnly, at }) => {
    const volume = project.volumes.find(({ key }) => key === source);
    const name = type === 'volume' ? (volume?.name ?? source ?? 'anonymous') : (source ?? '');
    return [clean(target), { text: mountText({ type, source: name, readOnly }), at }] as const;
  });
  return new Map<string, DeclaredEntry>([...temporary, ...mounts]);
}

/** With a read-only root Podman makes these places writable, unless it is told not to. */
function isOfEngine(target: string, { madeBy, security }: RunningContainer): boolean {
  return madeBy === 'podman' && security.readOnlyRoot && OF_PODMAN.has(target);
}

/** `volume shop_data`, `bind ./nginx.conf, read-only`, `tmpfs`. */
function mountText({ type, source, readOnly }: Pick<RunningMount, 'type' | 'source' | 'readOnly'>): string {
  const name = type === 'volume' && ANONYMOUS.test(source) ? 'anonymous' : source;
  return `${[type, type === 'tmpfs' ? '' : name].join(' ').trim()}${readOnly ? ', read-only' : ''}`;
}

/** True for what somebody asked for: neither a volume that the image brings, nor a secret or config of Compose. */
function isAskedFor({ type, source, target }: RunningMount, { service, project, container }: Comparison): boolean {
  if (type === 'volume') return !ANONYMOUS.test(source);
  if (target.startsWith('/run/secrets/') && service.secrets.length > 0) return false;
  const granted = grantedFiles(service, project);
  return !(type === 'bind' && granted.some((file) => isSameHostPath(file, source, container)));
}

function isSameMount(declared: string, running: string, container: RunningContainer): boolean {
  if (declared === running) return true;
  const [left, right] = [declared, running].map((text) => /^bind (.*?)(, read-only)?$/.exec(text));
  if (!left || !right || left[2] !== right[2]) return false;
  return isSameHostPath(left[1] ?? '', right[1] ?? '', container);
}

function clean(target: string): string {
  return target.replace(/(.)\/+$/, '$1');
}

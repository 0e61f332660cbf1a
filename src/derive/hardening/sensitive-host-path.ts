/** Folders that hold the host's own configuration, devices, programs or keys (CIS Docker Benchmark 5.6). */
const SYSTEM_FOLDERS = new Set([
  '/',
  '/bin',
  '/boot',
  '/dev',
  '/etc',
  '/home',
  '/lib',
  '/lib64',
  '/proc',
  '/root',
  '/run',
  '/sbin',
  '/sys',
  '/usr',
  '/var',
  '/var/lib',
  '/var/run',
  '~',
]);

/** Places below them that are as sensitive; `/etc/localtime` and the like are not. */
const SENSITIVE_BELOW =
  /^\/etc\/(passwd|shadow|gshadow|sudoers|ssh|pam\.d|cron[^/]*|docker|kubernetes)($|\/)|^\/var\/lib\/(docker|containerd|containers|kubelet)($|\/)|\/\.(ssh|gnupg|aws|kube|docker)($|\/)/;

/** True for a host path that a container has no business with. A control socket of the engine is a matter of its own. */
export function isSensitiveHostPath(source: string): boolean {
  const path = source.replace(/\/+$/, '') || '/';
  return SYSTEM_FOLDERS.has(path) || SENSITIVE_BELOW.test(path);
}

/** Folders whose content, changed, does not by itself run as root on the host. */
const NOT_EXECUTED = new Set(['/dev', '/home', '~']);

/**
 * True for a sensitive host path that makes root of whoever may write to it: programs, accounts, scheduled jobs, keys
 * that open a login, settings of the kernel, the files of other containers.
 */
export function isRootEquivalent(source: string): boolean {
  const path = source.replace(/\/+$/, '') || '/';
  return isSensitiveHostPath(path) && !NOT_EXECUTED.has(path) && !/\/\.(gnupg|aws|kube|docker)($|\/)/.test(path);
}

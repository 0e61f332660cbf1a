/** Folders that hold the host's own configuration, devices, programs or keys (CIS Docker Benchmark 5.6). */
const SYSTEM_FOLDERS = new Set([
  '/',
  '/boot',
  '/dev',
  '/etc',
  '/home',
  '/lib',
  '/proc',
  '/root',
  '/run',
  '/sys',
  '/usr',
  '/var',
  '/var/lib',
  '/var/run',
]);

/** Places below them that are as sensitive; `/etc/localtime` and the like are not. */
const SENSITIVE_BELOW =
  /^\/etc\/(passwd|shadow|gshadow|sudoers|ssh|pam\.d|cron[^/]*|docker|kubernetes)($|\/)|^\/var\/lib\/(docker|containerd|containers|kubelet)($|\/)|\/\.(ssh|gnupg|aws|kube|docker)($|\/)/;

/** True for a host path that a container has no business with. A control socket of the engine is a matter of its own. */
export function isSensitiveHostPath(source: string): boolean {
  const path = source.replace(/\/+$/, '') || '/';
  return SYSTEM_FOLDERS.has(path) || SENSITIVE_BELOW.test(path);
}

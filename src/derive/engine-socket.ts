const SOCKET = /(^|\/)(docker|podman|containerd)\.sock$/;
const SOCKET_FOLDERS = new Set(['/', '/run', '/var/run', '/var', '/run/podman', '/run/containerd']);

/**
 * True when a bind mount hands the container a container engine's control socket, also through a folder that holds it.
 * Read-only makes no difference: the socket stays writable (OWASP Docker Security Cheat Sheet, rule 1).
 */
export function exposesEngineSocket(mount: {
  readonly type: string;
  readonly source?: string | undefined;
  readonly target: string;
}): boolean {
  if (mount.type !== 'bind') return false;
  const source = (mount.source ?? '').replace(/\/+$/, '') || '/';
  return SOCKET.test(source) || SOCKET.test(mount.target) || SOCKET_FOLDERS.has(source);
}

/** Docker, Podman, containerd, CRI-O, cri-dockerd, BuildKit and balenaEngine, in the names they come with. */
const SOCKET = /(^|\/)(docker(\.raw)?|podman|containerd|crio|cri-dockerd|dockershim|buildkitd|balena-engine)\.sock$/;
const SOCKET_FOLDER = /^(\/|(\/var)?\/run(\/(podman|containerd|crio|user|user\/\d+))?|\/var)$/;

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
  return SOCKET.test(source) || SOCKET.test(mount.target) || SOCKET_FOLDER.test(source);
}

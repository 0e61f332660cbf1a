/**
 * Whether the bridges of the engine are networks of this host. Those of an engine in a virtual machine (Docker Desktop,
 * Colima, Rancher Desktop) are not, and neither are those of an engine without root (https://docs.docker.com/engine/security/rootless/).
 *
 * @param socketPath where the engine listens; undefined where it is asked over a network
 */
export function sharesNetworks(socketPath: string | undefined, platform: NodeJS.Platform): boolean {
  if (socketPath === undefined || platform !== 'linux') return false;
  return !/^\/run\/user\/|\/\.(?:docker|colima|rd|lima)\//.test(socketPath);
}

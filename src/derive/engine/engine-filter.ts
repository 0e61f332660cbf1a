import { parseImage } from '../../services/identify.ts';
import type { DeclaredProject, DeclaredService } from '../services/declared-services.ts';

/** Images that hold the socket of the engine and pass on only the calls they are told to. */
const FILTERS = new Set(['docker-socket-proxy', 'socket-proxy']);

/** True for a service that is made to stand between the engine and its users. */
export function isEngineFilter({ image }: Pick<DeclaredService, 'image'>): boolean {
  return image !== undefined && FILTERS.has(parseImage(image).name);
}

/** The engine filter of the project that a host name leads to. */
export function engineFilterAt(host: string, project: DeclaredProject): string | undefined {
  return project.services.filter(isEngineFilter).find((service) => {
    const aliases = service.networks.flatMap((network) => network.aliases);
    return [service.name, service.containerName, ...aliases].includes(host);
  })?.name;
}

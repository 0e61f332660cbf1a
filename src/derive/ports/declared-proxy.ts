import { knownService } from '../../services/identify-service.ts';
import type { DeclaredProject, DeclaredService } from '../services/declared-services.ts';
import { type DeclaredPort, portReach, publishedPorts } from './declared-port.ts';

/** A well-known reverse proxy with the ports by which it is reached from outside the host. */
export interface DeclaredProxy {
  readonly service: DeclaredService;
  readonly kind: string;
  readonly ports: readonly DeclaredPort[];
}

/** The published TCP ports that are reached from outside the host. */
export function outsidePorts(project: DeclaredProject): readonly DeclaredPort[] {
  return publishedPorts(project).filter(({ port }) => port.protocol === 'tcp' && portReach(port) !== 'this host only');
}

/** The services that are a well-known reverse proxy and publish a port beyond this host. */
export function outsideProxies(project: DeclaredProject): readonly DeclaredProxy[] {
  const ports = outsidePorts(project);
  return project.services
    .map((service) => ({ ...service, evidence: project.evidence }))
    .flatMap((service) => {
      const known = knownService(service);
      const own = ports.filter((port) => port.service.name === service.name);
      return known?.role === 'proxy' && own.length > 0 ? [{ service, kind: known.kind, ports: own }] : [];
    });
}

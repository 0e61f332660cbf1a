import type { Dockerfile } from '../../model/evidence/dockerfile.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import type { DeclaredService } from '../services/declared-services.ts';
import { configuredPorts, namesPort } from './configured-port.ts';

/**
 * Why a service probably does not listen on a port: it is the port that the host publishes, or the files name other
 * ports and never this one. Undefined when it may well listen there, or nothing is known of its ports.
 */
export function portDoubt(
  service: DeclaredService,
  port: number,
  dockerfiles: readonly DeepReadonly<Cited<Dockerfile>>[],
): string | undefined {
  const known = configuredPorts(service, dockerfiles);
  if (known.length === 0 || known.includes(port) || namesPort(service, port, dockerfiles)) return undefined;
  const published = service.ports.find((one) => one.published === `${port}`);
  if (published) return `${port} is the port on the host, in the network ${service.name} has ${published.target}`;
  return `as far as the files tell, ${service.name} has ${known.toSorted((a, b) => a - b).join(', ')}`;
}

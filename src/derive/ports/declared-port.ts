import type { ComposePort } from '../../model/evidence/compose-service.ts';
import type { DeepReadonly, EvidenceId } from '../../model/evidence/kinds.ts';
import { isEveryInterface, isLoopback } from '../networks/host-address.ts';
import { type DeclaredProject, type DeclaredService, declaredServices } from '../services/declared-services.ts';

type ReadPort = DeepReadonly<ComposePort>;

export interface DeclaredPort {
  readonly service: DeclaredService;
  readonly port: ReadPort;
  readonly evidence: EvidenceId;
}

/**
 * Every port that a service publishes. Services in the network namespace of the host or of another container are left
 * out: Compose drops or refuses their `ports`.
 */
export function publishedPorts(project: DeclaredProject): readonly DeclaredPort[] {
  return declaredServices(project)
    .filter((service) => !hasForeignNetwork(service))
    .flatMap((service) => service.ports.map((port) => ({ service, port, evidence: service.evidence })));
}

/** True when the service has no network of its own: `network_mode: host`, `none` or the network of another container. */
export function hasForeignNetwork(service: DeclaredService): boolean {
  return /^(?:host|none|service:.*|container:.*)$/.test(service.networkMode ?? '');
}

/** Who can reach a published port, by the address it is bound to. */
export function portReach(port: ReadPort): 'every interface' | 'this host only' | 'one address' {
  if (isEveryInterface(port.hostAddress ?? '')) return 'every interface';
  return isLoopback(port.hostAddress ?? '') ? 'this host only' : 'one address';
}

/** The port as the Compose file writes it in short form: `127.0.0.1:5432:5432/tcp`, `3000/tcp` for any host port. */
export function portText({ hostAddress, published, target, protocol }: ReadPort): string {
  const address = hostAddress?.includes(':') ? `[${hostAddress}]` : hostAddress;
  const parts = published === undefined && address === undefined ? [target] : [address, published ?? '', target];
  return `${parts.filter((part) => part !== undefined).join(':')}/${protocol}`;
}

/** The same port bound to this host only, to be put into the Compose file. */
export function loopbackPort({
  published,
  target,
  protocol,
}: Pick<ReadPort, 'published' | 'target' | 'protocol'>): string {
  return `127.0.0.1:${published ?? ''}:${target}${protocol === 'tcp' ? '' : `/${protocol}`}`;
}

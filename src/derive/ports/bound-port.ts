import type { PortBinding } from '../../model/evidence/container.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';

type Binding = Pick<DeepReadonly<PortBinding>, 'containerPort' | 'hostAddress' | 'hostPort' | 'picked'> & {
  /** TCP when nothing is said. */
  readonly protocol?: string;
};

/**
 * What a published port is called in a finding: `127.0.0.1:3000/tcp`. A number that the engine picked is another one in
 * the next container, and the finding still the same: then the port of the container tells which, `127.0.0.1:any→3000/tcp`.
 */
export function boundPort({ hostAddress, hostPort, containerPort, protocol = 'tcp', picked }: Binding): string {
  return picked ? `${hostAddress}:any→${containerPort}/${protocol}` : `${hostAddress}:${hostPort}/${protocol}`;
}

/** Where a port is bound: `127.0.0.1:3000`, `[::]:3000`, or `127.0.0.1:any port`. */
export function boundTo({ hostAddress, hostPort, picked }: Binding): string {
  const address = hostAddress.includes(':') ? `[${hostAddress}]` : hostAddress;
  return `${address}:${picked ? 'any port' : hostPort}`;
}

/** The host port as a Compose file names it; undefined where it leaves the choice to the engine. */
export function publishedAs({ hostPort, picked }: Binding): string | undefined {
  return picked ? undefined : String(hostPort);
}

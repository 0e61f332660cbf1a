import type { Container, PortBinding } from '../../model/evidence/container.ts';
import { knownService } from '../../services/identify-service.ts';
import { isPort, publishedAddress } from '../published-address.ts';

/** What is sent to a port that does not speak first. */
export type Manner = 'nothing' | 'TLS ClientHello' | 'SSLRequest';

/** One connection that is to be made, and how. */
export interface PlannedConnection {
  readonly container: Pick<Container, 'service' | 'name'>;
  readonly binding: PortBinding;
  /** Undefined where the port cannot be reached from here. */
  readonly address: string | undefined;
  readonly manner: Manner;
  /** Host name to ask for in the handshake. */
  readonly serverName?: string;
  /** The service is known to speak as soon as it is spoken to, so that a greeting need not be waited for. */
  readonly isBrief: boolean;
}

export interface PlanOptions {
  /** Host on which published ports are reachable. */
  readonly engineHost: string;
  /** Ports that have answered over plain HTTP, as `container port`. */
  readonly speakingHttp: ReadonlySet<string>;
  /** The host names that the certificate of a port is to be for; may be empty. */
  serverNames(container: Container, binding: PortBinding): readonly string[];
}

/** Ports on which well-known services wait for their clients, in a protocol of their own: nothing is sent to them. */
const QUIET_PORTS: Readonly<Record<string, number>> = {
  redis: 6379,
  memcached: 11_211,
  amqp: 5672,
  kafka: 9092,
  mongodb: 27_017,
};

/** The connections to every published TCP port of running containers, as it is bound by IPv4 and IPv6. */
export function plannedConnections(containers: readonly Container[], options: PlanOptions): PlannedConnection[] {
  return containers
    .filter(isRunning)
    .flatMap((container) =>
      container.ports
        .filter(({ protocol, hostPort }) => protocol === 'tcp' && isPort(hostPort))
        .flatMap((binding) => ofBinding(container, binding, options)),
    );
}

function ofBinding(container: Container, binding: PortBinding, options: PlanOptions): PlannedConnection[] {
  const { service, name } = container;
  const isHttp = options.speakingHttp.has(`${name} ${binding.containerPort}`);
  const manner = isHttp ? 'nothing' : mannerFor(container, binding);
  const address = publishedAddress(binding.hostAddress, options.engineHost);
  const planned = { container: { service, name }, binding, address, manner, isBrief: isHttp };
  const names = manner === 'nothing' ? [] : options.serverNames(container, binding);
  return names.length === 0 ? [planned] : names.map((serverName) => ({ ...planned, serverName }));
}

function mannerFor(container: Container, { containerPort }: PortBinding): Manner {
  const known = knownService(container);
  if (known?.protocol === 'postgres') return 'SSLRequest';
  return known && QUIET_PORTS[known.protocol] === containerPort ? 'nothing' : 'TLS ClientHello';
}

function isRunning({ state }: Container): boolean {
  return state.running && !state.restarting && state.status !== 'paused';
}

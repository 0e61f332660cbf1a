import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import type { PortProbe } from '../../model/evidence/port-probe.ts';
import { boundPort } from './bound-port.ts';

export type ReadProbe = DeepReadonly<Cited<PortProbe>>;
type Outcome = ReadProbe['outcome'];

/** What a published port is called in a finding. */
export function portSubject({ service, container, ...binding }: ProbedPort): {
  service: string;
  container: string;
  port: string;
} {
  return { service, container, port: boundPort(binding) };
}

export type ProbedPort = Pick<
  ReadProbe,
  'service' | 'container' | 'containerPort' | 'hostAddress' | 'hostPort' | 'picked'
>;

/** Failures that tell about this host, or about the audit, and nothing about the port. */
const NOT_TRIED = new Set(['not-reachable', 'no-ipv6', 'address-not-allowed']);

/** True where a connection was tried, whatever came of it. */
export function wasTried({ outcome }: Pick<ReadProbe, 'outcome'>): boolean {
  return outcome.kind === 'open' || !NOT_TRIED.has(outcome.code);
}

/**
 * Why nobody can be said to listen on a port; undefined where somebody does, or where nothing can be told. What accepts
 * connections and ends them before a word was said is the engine's own proxy, in front of a port that nothing listens on.
 */
export function unansweredReason({ outcome }: Pick<ReadProbe, 'outcome'>): string | undefined {
  if (outcome.kind === 'failure') return wasTried({ outcome }) ? `${outcome.code}, ${outcome.message}` : undefined;
  return outcome.heard === 'closed' ? 'connections are accepted and ended at once, before anything is sent' : undefined;
}

/** What a port said, in short, for a cell. */
export function heardText(outcome: Outcome): string {
  if (outcome.kind === 'failure') {
    return wasTried({ outcome }) ? `no connection (${outcome.code})` : `not tried: ${outcome.message}`;
  }
  const { heard, protocol } = outcome;
  const texts: Readonly<Record<typeof heard, string>> = {
    greeting: `a greeting${protocol === undefined ? '' : ` (${protocol})`}`,
    tls: outcome.tls?.protocol ?? 'TLS, without a complete handshake',
    http: 'plain HTTP',
    postgres: outcome.tls?.protocol === undefined ? 'Postgres, without TLS' : `Postgres, ${outcome.tls.protocol}`,
    other: `an answer${protocol === undefined ? '' : ` (${protocol})`} that is not TLS`,
    closed: 'accepts connections and ends them at once',
    'hung-up': 'ends the connection when it is sent a handshake',
    silent: 'accepts connections and says nothing',
    unasked: 'accepts connections; nothing was sent',
  };
  return texts[heard];
}

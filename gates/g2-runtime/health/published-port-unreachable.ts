import { type AskedPort, askedPorts, silenceOf } from '../../../src/derive/health/asked-port.ts';
import { requestPath } from '../../../src/derive/health/request-path.ts';
import { isLoopback } from '../../../src/derive/networks/host-address.ts';
import { boundPort } from '../../../src/derive/ports/bound-port.ts';
import {
  type ProbedPort,
  portSubject,
  type ReadProbe,
  unansweredReason,
  wasTried,
} from '../../../src/derive/ports/port-probe.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { isOtherProtocolPort } from '../../../src/services/other-protocol-port.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

type Container = EvidenceFor<'containers'>['containers'][number];
interface PublishedPort extends AskedPort {
  readonly publisher: Container;
  readonly binding: Container['ports'][number];
}

export const publishedPortUnreachable = defineCheck({
  meta: {
    id: 'published-port-unreachable',
    priority: 'P1',
    title: 'Every published TCP port that was tried answers',
    failureTitle: 'Published TCP ports do not answer',
    why: 'The port is open on the host for clients that then get nothing from the service behind it.',
    fix: 'Let the process listen on 0.0.0.0 in its container and on the port that `ports` names, or remove the port.',
    impact: 'service unreachable for its clients',
    effort: 'small',
    references: [
      composeSpec('05-services', 'ports'),
      dockerDocs('engine/network/port-publishing', 'Port publishing and mapping'),
    ],
    blocksNext: true,
  },
  needs: ['containers', 'httpExchanges', 'portProbes'],
  evaluate({ containers, httpExchanges, portProbes }) {
    const connected = firstProbes(portProbes).filter(wasTried);
    const asked = askedPorts(httpExchanges)
      .flatMap((port) => published(port, containers))
      .filter((port) => silenceOf(port) === undefined || tellsOfService(port, connected));
    const unanswered = connected.flatMap((probe) => {
      const observed = unansweredReason(probe);
      if (observed === undefined) return [];
      return { ...missing(probe, observed), evidence: [probe.evidence] as const };
    });
    const silent = asked.flatMap((port) => {
      const failure = silenceOf(port);
      if (failure === undefined || unanswered.some(({ subject }) => isPort(subject, port))) return [];
      const where = { ...port.binding, service: port.publisher.service, container: port.container };
      const observed = `GET ${requestPath(failure.url)}: ${failure.outcome.code}, ${failure.outcome.message}`;
      return { ...missing(where, observed), evidence: [failure.evidence, port.publisher.evidence] as const };
    });
    return judge([...connected, ...asked], [...unanswered, ...silent], 'no published TCP port was tried');
  },
});

/** A port that was asked for several names is one port. */
function firstProbes(probes: readonly ReadProbe[]): readonly ReadProbe[] {
  return [...groupBy(probes, ({ container, hostAddress, hostPort }) => `${container} ${hostAddress} ${hostPort}`)].map(
    ([, [first]]) => first,
  );
}

function missing(where: ProbedPort, observed: string) {
  const { service, containerPort } = where;
  return {
    subject: portSubject(where),
    message: `port ${containerPort}/tcp is published and does not answer`,
    observed,
    expected: 'an answer to a connection from the host of the audit',
    fix: `Check that a process of ${service} listens on 0.0.0.0:${containerPort} in the container.`,
  };
}

function isPort({ container, port }: ReturnType<typeof portSubject>, { publisher, binding }: PublishedPort): boolean {
  // By whatever address: it was asked for by one, and connected to by all.
  return container === publisher.name && port.endsWith(boundPort({ ...binding, hostAddress: '' }));
}

/** The port with the binding that was asked: one container port may have several. */
function published(port: AskedPort, containers: readonly Container[]): PublishedPort[] {
  const publisher = containers.find(({ name }) => name === port.container);
  const [{ url }] = port.exchanges;
  const binding = publisher?.ports.find(
    ({ protocol, containerPort, hostPort }) =>
      protocol === 'tcp' && containerPort === port.containerPort && url.includes(`:${hostPort}/`),
  );
  return publisher && binding ? [{ ...port, publisher, binding }] : [];
}

/**
 * False where the silence says nothing about the service: a server of another protocol may ignore the request, as one
 * does that greets or answers a handshake, and a port that another host publishes on its loopback cannot be reached.
 */
function tellsOfService({ binding, container, containerPort, exchanges }: PublishedPort, probes: readonly ReadProbe[]) {
  const failures = exchanges.map(({ outcome }) => (outcome.kind === 'failure' ? outcome.code : ''));
  const isIgnored = failures.every((code) => code === 'reset' || code === 'timeout');
  const hasSpoken = probes.some(
    (probe) => probe.container === container && probe.containerPort === containerPort && spoke(probe),
  );
  if (isIgnored && (hasSpoken || isOtherProtocolPort(containerPort))) return false;
  return !isLoopback(binding.hostAddress) || exchanges.every(({ url }) => isLoopback(hostOf(url)));
}

function spoke({ outcome }: ReadProbe): boolean {
  return outcome.kind === 'open' && ['greeting', 'tls', 'http', 'postgres', 'other', 'hung-up'].includes(outcome.heard);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : '';
}

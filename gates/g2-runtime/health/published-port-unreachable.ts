import { type AskedPort, askedPorts, silenceOf } from '../../../src/derive/asked-port.ts';
import { containerSubject } from '../../../src/derive/container-subject.ts';
import { isLoopback } from '../../../src/derive/host-address.ts';
import { isOtherProtocolPort } from '../../../src/derive/other-protocol-port.ts';
import { requestPath } from '../../../src/derive/request-path.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

type Container = EvidenceFor<'containers'>['containers'][number];
interface PublishedPort extends AskedPort {
  readonly publisher: Container;
  readonly binding: Container['ports'][number];
}

export const publishedPortUnreachable = defineCheck({
  meta: {
    id: 'published-port-unreachable',
    priority: 'P1',
    title: 'Every published TCP port that was asked over HTTP answered',
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
  needs: ['containers', 'httpExchanges'],
  evaluate({ containers, httpExchanges }) {
    const ports = askedPorts(httpExchanges)
      .flatMap((port) => published(port, containers))
      .filter((port) => silenceOf(port) === undefined || tellsOfService(port));
    const findings = ports.flatMap((port) => {
      const failure = silenceOf(port);
      if (failure === undefined) return [];
      const { hostAddress, hostPort, containerPort } = port.binding;
      return {
        subject: { ...containerSubject(port.publisher), port: `${hostAddress}:${hostPort}/tcp` },
        message: `port ${containerPort}/tcp is published and does not answer`,
        observed: `GET ${requestPath(failure.url)}: ${failure.outcome.code}, ${failure.outcome.message}`,
        expected: 'an answer to a request from the host of the audit',
        fix: `Check that a process of ${port.publisher.service} listens on 0.0.0.0:${containerPort} in the container.`,
        evidence: [failure.evidence, port.publisher.evidence] as const,
      };
    });
    return judge(ports, findings, 'no published TCP port was asked over HTTP');
  },
});

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
 * False where the silence says nothing about the service: a server of another protocol may ignore the request, and a
 * port that another host publishes on its loopback cannot be reached from here.
 */
function tellsOfService({ binding, containerPort, exchanges }: PublishedPort): boolean {
  const failures = exchanges.map(({ outcome }) => (outcome.kind === 'failure' ? outcome.code : ''));
  const isIgnored = failures.every((code) => code === 'reset' || code === 'timeout');
  if (isIgnored && isOtherProtocolPort(containerPort)) return false;
  return !isLoopback(binding.hostAddress) || exchanges.every(({ url }) => isLoopback(hostOf(url)));
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : '';
}

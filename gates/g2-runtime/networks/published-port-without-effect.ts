import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

type Container = EvidenceFor<'containers'>['containers'][number];

export const publishedPortWithoutEffect = defineCheck({
  meta: {
    id: 'published-port-without-effect',
    priority: 'P2',
    title: 'Every port that running containers were to publish is published',
    failureTitle: 'Ports that running containers were to publish are not published',
    why: 'The engine publishes nothing of a container on internal networks alone, and does not say so.',
    fix: 'Attach the service to a network that is not internal as well, or remove `ports`.',
    impact: 'service unreachable for its clients',
    effort: 'small',
    references: [
      composeSpec('06-networks', 'internal'),
      dockerDocs('engine/network/port-publishing', 'Port publishing'),
    ],
  },
  needs: ['containers', 'networks'],
  evaluate({ containers, networks }) {
    const ports = containers
      .filter(({ oneOff, state }) => !oneOff && state.status === 'running')
      .flatMap((container) =>
        (container.portRequests ?? []).map((request) => ({ container, request, evidence: container.evidence })),
      );
    const internal = new Set(networks.filter((network) => network.internal).map(({ name }) => name));
    const findings = ports
      .filter(({ container, request }) => !isPublished(container, request))
      .map(({ container, request, evidence }) => ({
        subject: { ...containerSubject(container), port: `${request.containerPort}/${request.protocol}` },
        message: `port ${request.containerPort}/${request.protocol} was to be published and is not`,
        observed: networksText(container, internal),
        expected: `a binding${request.hostPort === '' ? '' : ` to host port ${request.hostPort}`}`,
        evidence: [evidence] as const,
      }));
    return judge(ports, findings, 'no running container was to publish a port');
  },
});

function isPublished({ ports }: Container, request: { readonly containerPort: number; readonly protocol: string }) {
  return ports.some(
    ({ containerPort, protocol }) => containerPort === request.containerPort && protocol === request.protocol,
  );
}

function networksText({ networkMode, networks }: Container, internal: ReadonlySet<string>): string {
  if (networkMode === 'host') return 'no binding, it uses the network of the host';
  const names = networks.map(({ name }) => (internal.has(name) ? `${name} (internal)` : name));
  return `no binding, networks: ${names.join(', ') || 'none'}`;
}

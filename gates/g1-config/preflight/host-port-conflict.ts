import { type DeclaredPort, portText, publishedPorts } from '../../../src/derive/ports/declared-port.ts';
import { hostPortCount, isSameHostPort } from '../../../src/derive/ports/host-port-overlap.ts';
import { activeServices } from '../../../src/derive/services/active-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

export const hostPortConflict = defineCheck({
  meta: {
    id: 'host-port-conflict',
    priority: 'P0',
    title: 'No port of the host is wanted by two containers of the project',
    failureTitle: 'Containers of the project want the same port of the host',
    why: 'A port of one address can be bound once, so the engine refuses to start the second container.',
    fix: 'Give each its own host port or address; a service with several replicas needs a range, or no host port at all.',
    impact: 'containers do not start',
    effort: 'small',
    references: [
      composeSpec('05-services', 'ports'),
      dockerDocs('engine/network/port-publishing', 'Port publishing and mapping'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  web: { image: "nginx:1.27", ports: ["8080:80"] }
  docs: { image: "nginx:1.27", ports: ["127.0.0.1:\${DOCS_PORT:-8080}:80"] }
`,
      },
      good: {
        'compose.yaml': `services:
  web: { image: "nginx:1.27", ports: ["8080:80"] }
  docs: { image: "nginx:1.27", ports: ["127.0.0.1:\${DOCS_PORT:-8081}:80"] }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const active = new Set(activeServices(composeProject).map(({ name }) => name));
    const ports = publishedPorts(composeProject).filter(
      ({ service, port }) => active.has(service.name) && hostPortCount(port) !== undefined,
    );
    const findings = [...groupBy(ports, ({ port }) => `${port.published}/${port.protocol}`).values()].flatMap(
      conflicts,
    );
    return judgeDeclared(composeProject, ports, findings, 'no active service publishes a port of its choice');
  },
});

/** Among entries of one port and protocol: those that an earlier one leaves nothing for, and those with replicas. */
function conflicts(ports: readonly DeclaredPort[]) {
  return ports.flatMap((one, index) => {
    const earlier = ports.slice(0, index).find(({ port }) => isSameHostPort(port, one.port));
    if (earlier) return [findingOf(one, `the port is also wanted by ${earlier.service.name}`, portText(earlier.port))];
    const { replicas = 1 } = one.service;
    const available = hostPortCount(one.port) ?? replicas;
    return available < replicas ? [findingOf(one, 'each replica wants the port', `${replicas} replicas`)] : [];
  });
}

function findingOf({ service, port, evidence }: DeclaredPort, message: string, observed: string) {
  return {
    subject: { service: service.name, port: portText(port), ...port.at },
    message,
    observed,
    expected: 'a port of the host for each container',
    evidence: [evidence] as const,
  };
}

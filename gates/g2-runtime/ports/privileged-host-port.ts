import { boundPort } from '../../../src/derive/ports/bound-port.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis } from '../../../src/model/reference.ts';

/** Ports below are reserved for root on Linux by default (net.ipv4.ip_unprivileged_port_start). */
const FIRST_UNPRIVILEGED_PORT = 1024;

export const privilegedHostPort = defineCheck({
  meta: {
    id: 'privileged-host-port',
    priority: 'P3',
    title: 'No port below 1024 of the host is published',
    failureTitle: 'Ports below 1024 of the host are published',
    why: 'Low ports belong to the services of the host, and clients trust what answers there.',
    fix: 'Publish a port from 1024 up, and keep low ports for the one proxy that must have them.',
    impact: 'clash with services of the host',
    effort: 'small',
    references: [cis('5.8')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const ports = containers.flatMap((container) =>
      container.ports.map((port) => ({ ...port, container, evidence: container.evidence })),
    );
    const findings = ports
      .filter(({ hostPort }) => hostPort < FIRST_UNPRIVILEGED_PORT)
      .map(({ container, evidence, ...port }) => ({
        subject: { ...containerSubject(container), port: boundPort(port) },
        message: `port ${port.containerPort}/${port.protocol} is published below 1024`,
        observed: `bound to host port ${port.hostPort}`,
        expected: 'a host port from 1024 up',
        evidence: [evidence] as const,
      }));
    return judge(ports, findings, 'no container publishes a port');
  },
});

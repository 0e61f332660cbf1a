import { isLoopback } from '../../../src/derive/networks/host-address.ts';
import { boundPort, boundTo } from '../../../src/derive/ports/bound-port.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { PortBinding } from '../../../src/model/evidence/container.ts';
import type { DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

type Binding = DeepReadonly<PortBinding>;

export const ipv6WiderThanIpv4 = defineCheck({
  meta: {
    id: 'ipv6-wider-than-ipv4',
    priority: 'P1',
    title: 'No port is published wider by IPv6 than by IPv4',
    failureTitle: 'Ports are published wider by IPv6 than by IPv4',
    why: 'A port that is kept on the loopback by IPv4 is open to the network by IPv6, where nobody looks for it.',
    fix: 'Bind it to "[::1]" as well, or leave the IPv6 binding out.',
    impact: 'service reachable from outside the host',
    effort: 'small',
    references: [cis('5.14'), dockerDocs('engine/network/port-publishing', 'Port publishing and mapping')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const ports = containers.flatMap((container) =>
      [...groupBy(container.ports, ({ containerPort, protocol }) => `${containerPort}/${protocol}`)]
        .filter(([, bindings]) => bindings.some(isIpv6))
        .map(([port, bindings]) => ({ container, port, bindings, evidence: container.evidence })),
    );
    const findings = ports.flatMap(({ container, port, bindings, evidence }) => {
      const inside = bindings.filter((binding) => !isIpv6(binding));
      const wide = bindings.find((binding) => isIpv6(binding) && !isLoopback(binding.hostAddress));
      if (!wide || inside.some(({ hostAddress }) => !isLoopback(hostAddress))) return [];
      const isAlone = inside.length === 0;
      return {
        subject: { ...containerSubject(container), port: boundPort(wide) },
        message: isAlone ? `port ${port} is published by IPv6 alone` : `port ${port} is on the loopback by IPv4 alone`,
        observed: bindings.map(boundTo).join(', '),
        expected: 'the same reach by IPv4 and IPv6',
        ...(isAlone && { priority: 'P3' as const }),
        evidence: [evidence] as const,
      };
    });
    return judge(ports, findings, 'no container publishes a port by IPv6');
  },
});

function isIpv6({ hostAddress }: Binding): boolean {
  return hostAddress.includes(':');
}

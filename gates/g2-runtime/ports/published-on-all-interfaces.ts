import { isEveryInterface } from '../../../src/derive/networks/host-address.ts';
import { boundPort, boundTo, publishedAs } from '../../../src/derive/ports/bound-port.ts';
import { loopbackPort } from '../../../src/derive/ports/declared-port.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';
import { isStore, knownService, supposedService } from '../../../src/services/identify-service.ts';

export const publishedOnAllInterfaces = defineCheck({
  meta: {
    id: 'published-on-all-interfaces',
    priority: 'P1',
    title: 'Published ports of applications are bound to a chosen interface',
    failureTitle: 'Ports of applications are published on every interface',
    why: 'A port bound to 0.0.0.0 or [::] can be reached from every network the host is on, past most host firewalls.',
    fix: 'Bind the port to an address ("127.0.0.1:5432:5432"), or drop `ports` and use `expose`.',
    impact: 'service reachable from outside the host',
    effort: 'small',
    references: [cis('5.14'), composeSpec('05-services', 'ports')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const published = containers.filter(isJudgedHere);
    const ports = published.flatMap((container) =>
      container.ports.map((port) => ({ ...port, container, evidence: container.evidence })),
    );
    const findings = ports
      .filter(({ hostAddress }) => isEveryInterface(hostAddress))
      .map(({ container, evidence, ...port }) => ({
        subject: { service: container.service, container: container.name, port: boundPort(port) },
        message: `port ${port.containerPort}/${port.protocol} is published on every interface`,
        observed: `bound to ${boundTo(port)}`,
        expected: 'bound to 127.0.0.1, ::1 or one chosen address',
        snippet: serviceSnippet({ name: container.service }, [
          `ports: ["${loopbackPort({ published: publishedAs(port), target: port.containerPort, protocol: port.protocol })}"]`,
        ]),
        evidence: [evidence] as const,
      }));
    return judge(
      ports,
      findings,
      'no container publishes a port but known proxies, data stores and administration interfaces',
    );
  },
});

/** A proxy is there to be reached; data stores and administration interfaces have checks of their own. */
function isJudgedHere(container: Parameters<typeof supposedService>[0]): boolean {
  const role = knownService(container)?.role;
  return role !== 'proxy' && role !== 'admin-ui' && !isStore(supposedService(container));
}

import { loopbackPort, portReach, portText } from '../../../src/derive/ports/declared-port.ts';
import { portsOn } from '../../../src/derive/ports/port-topic.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const portBoundToAllInterfaces = defineCheck({
  meta: {
    id: 'port-bound-to-all-interfaces',
    priority: 'P1',
    developmentPriority: 'P3',
    title: 'Published ports of applications name the interface they are bound to',
    failureTitle: 'Ports of applications are published on every interface',
    why: 'Docker opens such a port on every network the host is on, and most host firewalls do not hold it back.',
    fix: 'Write the address in front of the port ("127.0.0.1:5432:5432"), or drop `ports` where only services use it.',
    impact: 'service reachable from outside the host',
    effort: 'small',
    references: [
      cis('5.14'),
      composeSpec('05-services', 'ports'),
      owaspDocker(
        'rule-5a---be-careful-when-mapping-container-ports-to-the-host-with-firewalls-like-ufw',
        'rule 5a, ports and firewalls',
      ),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    ports: ["3000:3000"]
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    ports: ["127.0.0.1:3000:3000"]
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const ports = portsOn('application', composeProject);
    const findings = ports
      .filter(({ port }) => portReach(port) === 'every interface')
      .map(({ service, port, evidence }) => ({
        subject: { service: service.name, port: portText(port), ...port.at },
        message: 'published on every interface',
        observed: port.hostAddress ? `the address ${port.hostAddress}` : 'no address, which stands for all of them',
        expected: '127.0.0.1, ::1 or one chosen address',
        snippet: serviceSnippet(service, [`ports: [${JSON.stringify(loopbackPort(port))}]`]),
        evidence: [evidence] as const,
      }));
    return judgeDeclared(
      composeProject,
      ports,
      findings,
      'no service publishes a port, but data stores, proxies and what others judge',
    );
  },
});

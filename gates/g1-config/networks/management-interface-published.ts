import { loopbackPort, portReach, portText, publishedPorts } from '../../../src/derive/ports/declared-port.ts';
import { managedOn } from '../../../src/derive/ports/management-port.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

export const managementInterfacePublished = defineCheck({
  meta: {
    id: 'management-interface-published',
    priority: 'P1',
    developmentPriority: 'P3',
    title: 'No known management interface is published beyond this host',
    failureTitle: 'Management interfaces are published beyond this host',
    why: 'Whoever reaches such an interface can look into the system and change it, past every service and often with one password.',
    fix: 'Publish it on 127.0.0.1 and reach it through SSH, or put a proxy with a login before it.',
    impact: 'system changed from outside',
    effort: 'small',
    references: [cis('5.14'), composeSpec('05-services', 'ports')],
    example: {
      bad: {
        'compose.yaml': `services:
  queue:
    image: rabbitmq:3.13-management
    ports: ["15672:15672"]
`,
      },
      good: {
        'compose.yaml': `services:
  queue:
    image: rabbitmq:3.13-management
    ports: ["127.0.0.1:15672:15672"]
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const ports = publishedPorts(composeProject).flatMap((published) => {
      const kind = managedOn(published);
      return kind === undefined ? [] : [{ ...published, kind }];
    });
    const findings = ports
      .filter(({ port }) => portReach(port) !== 'this host only')
      .map(({ service, port, evidence }) => ({
        subject: { service: service.name, port: portText(port), ...port.at },
        message: 'its management interface is published',
        observed: port.hostAddress ? `the address ${port.hostAddress}` : 'no address, which stands for all of them',
        expected: 'no published port, or one on 127.0.0.1',
        snippet: serviceSnippet(service, [`ports: [${JSON.stringify(loopbackPort(port))}]`]),
        evidence: [evidence] as const,
      }));
    const reason = 'no port of a known management interface is published';
    return judgeDeclared(composeProject, ports, findings, reason);
  },
});

import { portReach, portText } from '../../../src/derive/ports/declared-port.ts';
import { outsideProxies } from '../../../src/derive/ports/declared-proxy.ts';
import { portsOn } from '../../../src/derive/ports/port-topic.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { keepsData } from '../../../src/services/identify-service.ts';

export const portPublishedBesideProxy = defineCheck({
  meta: {
    id: 'port-published-beside-proxy',
    priority: 'P1',
    developmentPriority: 'P3',
    title: 'Services behind a proxy are reached through the proxy only',
    failureTitle: 'Services are published beside the proxy',
    why: 'Who calls such a port passes by the login, the TLS and the limits of the proxy.',
    fix: 'Remove `ports` from the service and let the proxy reach it over a network, or publish the port on 127.0.0.1.',
    impact: 'proxy circumvented',
    effort: 'small',
    references: [
      composeSpec('05-services', 'ports'),
      dockerDocs('compose/how-tos/networking', 'Networking in Compose'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  proxy: { image: caddy:2.8, ports: ["443:443"] }
  api: { image: registry.example/shop/api:1.4, ports: ["3000:3000"] }
`,
      },
      good: {
        'compose.yaml': `services:
  proxy: { image: caddy:2.8, ports: ["443:443"] }
  api: { image: registry.example/shop/api:1.4, ports: ["127.0.0.1:3000:3000"] }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const proxies = outsideProxies(composeProject).map(({ service }) => service);
    const others = composeProject.services
      .filter((service) => !proxies.some(({ name }) => name === service.name) && !keepsData(service))
      .map((service) => ({ ...service, evidence: composeProject.evidence }));
    const findings = portsOn('beside a proxy', composeProject)
      .filter(({ port }) => portReach(port) !== 'this host only')
      .map(({ service, port, evidence }) => ({
        subject: { service: service.name, port: portText(port), ...port.at },
        message: `reached past ${proxies.map(({ name }) => name).join(', ')}`,
        observed: 'published beyond this host',
        expected: 'no port beyond this host',
        snippet: serviceSnippet(service, [`expose: ["${port.target}"] # instead of ports`]),
        evidence: [evidence] as const,
      }));
    const reason = 'no known reverse proxy publishes a port beyond this host, with other services beside it';
    const hasProxy = proxies.length > 0;
    return judgeDeclared(composeProject, hasProxy ? others : [], hasProxy ? findings : [], reason);
  },
});

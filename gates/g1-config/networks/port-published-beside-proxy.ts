import { type DeclaredPort, loopbackPort, portText } from '../../../src/derive/declared-port.ts';
import { outsidePorts, outsideProxies } from '../../../src/derive/declared-proxy.ts';
import { judgeDeclared } from '../../../src/derive/judge-declared.ts';
import { managedOn } from '../../../src/derive/management-port.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { keepsData, knownService } from '../../../src/services/identify.ts';

export const portPublishedBesideProxy = defineCheck({
  meta: {
    id: 'port-published-beside-proxy',
    priority: 'P2',
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
      .filter(({ name, image }) => !proxies.some((proxy) => proxy.name === name) && !keepsData(image ?? ''))
      .map((service) => ({ ...service, evidence: composeProject.evidence }));
    const findings = outsidePorts(composeProject)
      .filter((published) => others.some(({ name }) => name === published.service.name) && isForProxies(published))
      .map(({ service, port, evidence }) => ({
        subject: { service: service.name, port: portText(port), ...port.at },
        message: `port ${port.target}/${port.protocol} is reached past ${proxies.map(({ name }) => name).join(', ')}`,
        observed: `"${portText(port)}"`,
        expected: 'no port beyond this host',
        fix: `Remove the port, or publish it as "${loopbackPort(port)}"; the proxy reaches ${service.name}:${port.target} on a network they share.`,
        evidence: [evidence] as const,
      }));
    const reason = 'no known reverse proxy publishes a port beyond this host, with other services beside it';
    const hasProxy = proxies.length > 0;
    return judgeDeclared(composeProject, hasProxy ? others : [], hasProxy ? findings : [], reason);
  },
});

/** Mail, shells, names, telephony and brokers for devices do not pass through an HTTP proxy. */
const OTHER_PROTOCOLS = new Set([21, 22, 25, 53, 110, 143, 389, 465, 587, 636, 993, 995, 1025, 1883, 5060, 5061, 8883]);

/** Data stores and management interfaces have checks of their own. */
function isForProxies(published: DeclaredPort): boolean {
  const role = knownService(published.service.image ?? '')?.role;
  return role !== 'proxy' && !OTHER_PROTOCOLS.has(published.port.target) && managedOn(published) === undefined;
}

import { type DeclaredPort, portText } from '../../../src/derive/ports/declared-port.ts';
import { outsideProxies } from '../../../src/derive/ports/declared-proxy.ts';
import { placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const tlsPortUnpublished = defineCheck({
  meta: {
    id: 'tls-port-unpublished',
    priority: 'P2',
    title: 'A port for TLS is published where proxies are reached from outside',
    failureTitle: 'Proxies are reached from outside, and no port for TLS is published',
    why: 'Passwords and sessions then cross the network in the clear, unless something before the host encrypts them.',
    fix: 'Publish port 443 of the proxy and set up a certificate; where TLS ends before this host, publish on an address that only it reaches.',
    impact: 'passwords read on the network',
    effort: 'medium',
    references: [
      composeSpec('05-services', 'ports'),
      {
        label: 'OWASP Transport Layer Security Cheat Sheet',
        url: 'https://cheatsheetseries.owasp.org/cheatsheets/Transport_Layer_Security_Cheat_Sheet.html',
      },
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  proxy: { image: caddy:2.8, ports: ["80:80"] }
`,
      },
      good: {
        'compose.yaml': `services:
  proxy: { image: caddy:2.8, ports: ["80:80", "443:443"] }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const proxies = outsideProxies(composeProject).map((proxy) => ({ ...proxy, evidence: proxy.service.evidence }));
    const isOffered = proxies.some(({ ports }) => ports.some(isForTls));
    const findings = isOffered
      ? []
      : proxies.map(({ service, ports, evidence }) => ({
          subject: placeOf(service, 'ports'),
          message: 'no published port is one for TLS',
          observed: ports.map(({ port }) => portText(port)).join(', '),
          expected: 'port 443 of the host or of the proxy among them',
          evidence: [evidence] as const,
        }));
    const reason =
      'no known reverse proxy publishes a port beyond this host; of other services the protocol is not told';
    return judgeDeclared(composeProject, proxies, findings, reason);
  },
});

/** 443, 8443 and the like, on the host or in the container. */
function isForTls({ port }: DeclaredPort): boolean {
  return [`${port.target}`, ...(port.published ?? '').split('-')].some((text) => text.endsWith('443'));
}

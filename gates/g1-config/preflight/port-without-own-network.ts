import { hasForeignNetwork } from '../../../src/derive/ports/declared-port.ts';
import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const portWithoutOwnNetwork = defineCheck({
  meta: {
    id: 'port-without-own-network',
    priority: 'P0',
    title: 'Every service that publishes ports has a network of its own',
    failureTitle: 'Services publish ports without a network of their own',
    why: 'On the network of the host such ports are dropped without a word, and on that of another container they are refused.',
    fix: 'Remove `ports`, publish them on the service whose network is used, or remove `network_mode`.',
    impact: 'ports not published, or container not created',
    effort: 'small',
    references: [composeSpec('05-services', 'network_mode'), composeSpec('05-services', 'ports')],
    example: {
      bad: {
        'compose.yaml': `services:
  vpn: { image: "vpn:1.0" }
  web: { image: "nginx:1.27", network_mode: "service:vpn", ports: ["127.0.0.1:8080:80"] }
`,
      },
      good: {
        'compose.yaml': `services:
  vpn: { image: "vpn:1.0", ports: ["127.0.0.1:8080:80"] }
  web: { image: "nginx:1.27", network_mode: "service:vpn" }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject).filter(({ ports }) => ports.length > 0);
    const findings = services.filter(hasForeignNetwork).map((service) => {
      const { networkMode = '' } = service;
      const isShared = /^(?:service|container):/.test(networkMode);
      return {
        subject: placeOf(service, 'ports'),
        ...(isShared
          ? { message: `ports cannot be published on the network of another container` }
          : { message: `ports are dropped under network_mode ${networkMode}`, priority: 'P1' as const }),
        observed: `network_mode: ${networkMode} beside ports`,
        expected: 'one of the two',
        evidence: [service.evidence] as const,
      };
    });
    return judgeDeclared(composeProject, services, findings, 'no service publishes a port');
  },
});

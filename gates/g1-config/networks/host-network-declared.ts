import {
  type DeclaredProject,
  type DeclaredService,
  declaredServices,
  placeOf,
} from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const hostNetworkDeclared = defineCheck({
  meta: {
    id: 'host-network-declared',
    priority: 'P1',
    title: 'No service uses the network of the host',
    failureTitle: 'Services use the network of the host',
    why: 'Such a service listens on every interface of the host and reaches what listens on its loopback.',
    fix: 'Remove `network_mode: host` and publish the ports that are needed.',
    impact: 'no network isolation from the host',
    effort: 'medium',
    references: [
      cis('5.10'),
      composeSpec('05-services', 'network_mode'),
      dockerDocs('engine/network/drivers/host', 'Host network driver'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    network_mode: host
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
    const services = declaredServices(composeProject);
    const findings = services
      .filter((service) => service.networkMode === 'host' || isAttachedToHost(service, composeProject))
      .map((service) => ({
        subject: placeOf(service, service.networkMode === 'host' ? 'network_mode' : 'networks'),
        message: 'the service uses the network of the host',
        observed: service.networkMode === 'host' ? 'network_mode: host' : 'an external network named host',
        expected: 'networks of the project',
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(composeProject, services, findings, 'the Compose files declare no service');
  },
});

/** The other way to write it: an external network of the name `host`. */
function isAttachedToHost(service: DeclaredService, project: DeclaredProject): boolean {
  const host = project.networks.filter(({ external, name }) => external && name === 'host').map(({ key }) => key);
  return service.networks.some(({ name }) => host.includes(name));
}

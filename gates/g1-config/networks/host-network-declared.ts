import { declaredServices, placeOf } from '../../../src/derive/declared-services.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
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
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject);
    const findings = services
      .filter(({ networkMode }) => networkMode === 'host')
      .map((service) => ({
        subject: placeOf(service, 'network_mode'),
        message: 'network_mode is host',
        observed: 'network_mode: host',
        expected: 'networks of the project',
        fix: `Remove network_mode from services.${service.name} and publish its ports, each on a chosen address.`,
        evidence: [service.evidence] as const,
      }));
    return judge(services, findings, 'the Compose files declare no service');
  },
});

import { boundTo } from '../../../src/derive/ports/bound-port.ts';
import { publishedBeyondHost } from '../../../src/derive/ports/published-beyond-host.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec, owaspDocker } from '../../../src/model/reference.ts';
import { knownService } from '../../../src/services/identify-service.ts';

export const internalNetworkBridged = defineCheck({
  meta: {
    id: 'internal-network-bridged',
    priority: 'P3',
    title: 'Only proxies on internal networks publish ports beyond this host',
    failureTitle: 'Containers on internal networks publish ports beyond this host',
    why: 'Whoever takes over such a container from outside stands on the network that was to be kept from the outside.',
    fix: 'Publish the port on 127.0.0.1 behind a proxy, or give the service a network of its own to what it needs.',
    impact: 'one step from outside to inside',
    effort: 'medium',
    references: [
      composeSpec('06-networks', 'internal'),
      owaspDocker('rule-5---be-mindful-of-inter-container-connectivity', 'rule 5, connectivity between containers'),
    ],
  },
  needs: ['containers', 'networks'],
  evaluate({ containers, networks }) {
    const inside = networks.filter(({ internal }) => internal);
    const attached = containers
      .filter(({ oneOff, state }) => !oneOff && state.running)
      .flatMap((container) => {
        const own = inside.find(({ name }) => container.networks.some((network) => network.name === name));
        return own ? [{ container, network: own, evidence: container.evidence }] : [];
      });
    const findings = attached.flatMap(({ container, network, evidence }) => {
      const [port] = publishedBeyondHost(container);
      if (!port || knownService(container)?.role === 'proxy') return [];
      return {
        subject: { ...containerSubject(container), network: network.name },
        message: `it is on the internal network ${network.name} and publishes port ${port.containerPort}/tcp`,
        observed: `bound to ${boundTo(port)}`,
        expected: 'no port that is published beyond this host',
        evidence: [evidence, network.evidence] as const,
      };
    });
    return judge(attached, findings, 'no running container is on an internal network');
  },
});

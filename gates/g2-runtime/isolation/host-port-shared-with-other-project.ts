import { neighbourText } from '../../../src/derive/networks/shared-with-neighbour.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const hostPortSharedWithOtherProject = defineCheck({
  meta: {
    id: 'host-port-shared-with-other-project',
    priority: 'P2',
    title: 'No host port of the target is published by another project as well',
    failureTitle: 'Host ports of the target are published by other projects as well',
    why: 'Which project answers then depends on the address a client uses, and one binding change makes the other fail.',
    fix: 'Publish a host port that no other project uses, or let one proxy serve both by name.',
    impact: 'clients reach the wrong project',
    effort: 'small',
    references: [composeSpec('05-services', 'ports')],
  },
  needs: ['containers', 'population'],
  evaluate({ containers, population }) {
    const ports = containers.flatMap((container) =>
      container.ports.map((port) => ({ ...port, container, evidence: container.evidence })),
    );
    const findings = ports.flatMap(({ container, hostAddress, hostPort, protocol, picked, evidence }) => {
      // The engine picked the number, and picks another one next time.
      if (picked) return [];
      const others = population.neighbours.flatMap((neighbour) =>
        neighbour.ports
          .filter((port) => port.hostPort === hostPort && port.protocol === protocol)
          .map((port) => `${neighbourText(neighbour)} on ${port.hostAddress}`),
      );
      if (others.length === 0) return [];
      return {
        subject: { ...containerSubject(container), port: `${hostAddress}:${hostPort}/${protocol}` },
        message: `host port ${hostPort}/${protocol} is published by ${others.join(', ')} as well`,
        observed: `published here on ${hostAddress}`,
        expected: 'a host port of its own',
        evidence: [evidence, population.evidence] as const,
      };
    });
    return judge(ports, findings, 'no container publishes a port');
  },
});

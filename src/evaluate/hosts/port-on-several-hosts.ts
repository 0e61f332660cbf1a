import { publishedBeyondHost } from '../../derive/ports/published-beyond-host.ts';
import { groupBy } from '../../shared/group-by.ts';
import { type HostCheck, isOnSeveralHosts } from './host-check.ts';

export const portOnSeveralHosts: HostCheck = {
  meta: {
    id: 'port-on-several-hosts',
    priority: 'P3',
    title: 'A published port stands for the same service on every host',
    failureTitle: 'The same port is another service on another host',
    why: 'A proxy in front of the hosts, a firewall rule or a move to one host would mix the services up.',
    fix: 'Give each service a port of its own over all hosts.',
  },
  evaluate(hosts) {
    const published = hosts.flatMap(({ label, containers }) =>
      containers.flatMap((container) =>
        publishedBeyondHost(container).flatMap(({ hostPort, protocol, picked }) => {
          // The engine picked the number: that another host has the same one is chance.
          if (picked) return [];
          const { service, project, evidence } = container;
          return { host: label, evidence, text: `${service} of ${project}`, port: `${hostPort}/${protocol}` };
        }),
      ),
    );
    const shared = [...groupBy(published, ({ port }) => port).values()].filter(isOnSeveralHosts);
    return {
      examined: shared.length,
      drafts: shared
        .filter((group) => new Set(group.map(({ text }) => text)).size > 1)
        .map((group) => ({
          subject: { port: group[0].port },
          message: `port ${group[0].port} is published for different services`,
          expected: 'one service',
          sightings: group,
        })),
      otherwise: 'no port is published beyond the host itself on more than one host',
    };
  },
};

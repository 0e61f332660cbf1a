import { type EnvironmentUrl, environmentUrls } from '../../../src/derive/networks/environment-urls.ts';
import { isLoopback } from '../../../src/derive/networks/host-address.ts';
import { serviceNames } from '../../../src/derive/networks/service-graph.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { Neighbour } from '../../../src/model/evidence/engine-objects.ts';
import type { DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const unknownHostInServiceUrl = defineCheck({
  meta: {
    id: 'unknown-host-in-service-url',
    priority: 'P2',
    title: 'Every short host name in a service URL is that of a container on the engine',
    failureTitle: 'Service URLs name hosts that no container of the engine has',
    why: 'A name without a dot resolves only to a container on a common network, so that the connection cannot be made.',
    fix: 'Correct the name, start the service that has it, or remove the variable.',
    impact: 'host not found at run time',
    effort: 'small',
    references: [composeSpec('05-services', 'aliases'), composeSpec('05-services', 'extra_hosts')],
  },
  needs: ['containers', 'population'],
  evaluate({ containers, population }) {
    const names = new Set([...serviceNames(containers).keys()].map((name) => name.toLowerCase()));
    const urls = environmentUrls(containers).filter(({ host }) => isShortName(host) && !isLoopback(host));
    const findings = urls
      .filter((url) => !names.has(url.host) && !isNeighbour(url, population.neighbours))
      .map(({ container, variable, host, evidence }) => ({
        subject: { service: container.service, variable },
        message: `the URL names ${host}, which no container has as service, name or alias`,
        observed: `host ${host}`,
        expected: 'a service, container name or alias of the target',
        evidence: [evidence, population.evidence] as const,
      }));
    return judge(urls, findings, 'no environment variable holds a URL with a short host name');
  },
});

function isShortName(host: string): boolean {
  return !host.includes('.') && !host.startsWith('[');
}

/** A container of another project answers to its names on the networks that it shares with the client. */
function isNeighbour({ container, host }: EnvironmentUrl, neighbours: readonly DeepReadonly<Neighbour>[]): boolean {
  const networks = new Set(container.networks.map(({ name }) => name));
  return neighbours.some(
    (neighbour) =>
      [neighbour.name, neighbour.service].some((name) => name?.toLowerCase() === host) &&
      neighbour.networks.some((name) => networks.has(name)),
  );
}

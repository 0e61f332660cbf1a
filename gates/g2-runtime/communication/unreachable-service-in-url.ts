import { type ServiceEdge, serviceEdges } from '../../../src/derive/networks/service-graph.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { Container } from '../../../src/model/evidence/container.ts';
import type { Cited, DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import { composeSpec } from '../../../src/model/reference.ts';

type ReadContainer = DeepReadonly<Cited<Container>>;

export const unreachableServiceInUrl = defineCheck({
  meta: {
    id: 'unreachable-service-in-url',
    priority: 'P1',
    title: 'Services share a network with every service that their URLs name',
    failureTitle: 'URLs name services that share no network with their client',
    why: 'Names resolve only within a common network, so that the client cannot find the service.',
    fix: 'Attach both services to one network, or remove the URL if the connection is not meant to exist.',
    impact: 'service not found at run time',
    effort: 'small',
    references: [composeSpec('05-services', 'networks')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const services = containers.filter(({ oneOff }) => !oneOff);
    const connections = serviceEdges(services).flatMap((edge) => {
      const client = services.find(({ evidence }) => evidence === edge.evidence);
      const providers = services.filter(({ service }) => service === edge.to);
      return client && hasNetworksOfItsOwn(client) ? [{ ...edge, client, providers }] : [];
    });
    const findings = connections
      .filter(({ client, providers }) => !providers.some((provider) => meet(client, provider)))
      .map(unreachable);
    return judge(connections, findings, 'no URL names another service of the target over a Compose network');
  },
});

function unreachable(connection: ServiceEdge & { client: ReadContainer; providers: readonly ReadContainer[] }) {
  const { from, to, variable, client, providers, evidence } = connection;
  const theirs = providers.flatMap(networkNames);
  return {
    subject: { service: from, variable },
    message: `the URL names ${to}, with which it shares no network`,
    observed: `${from} on ${listed(networkNames(client))}; ${to} on ${listed(theirs)}`,
    expected: 'a network that both are attached to',
    evidence: [evidence, ...providers.map((provider) => provider.evidence)] as const,
  };
}

function hasNetworksOfItsOwn({ networkMode }: ReadContainer): boolean {
  return networkMode !== 'host' && !/^(container|service):/.test(networkMode);
}

function meet(client: ReadContainer, provider: ReadContainer): boolean {
  if (/^(container|service):/.test(provider.networkMode)) return true;
  const names = networkNames(client);
  return networkNames(provider).some((name) => names.includes(name));
}

function networkNames({ networks }: ReadContainer): string[] {
  return networks.map(({ name }) => name).filter((name) => name !== 'none');
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'no network' : [...new Set(names)].join(', ');
}

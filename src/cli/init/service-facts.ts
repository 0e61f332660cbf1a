import type { ComposeService } from '../../model/evidence/compose-service.ts';
import type { Container } from '../../model/evidence/container.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import { supposedService } from '../../services/identify-service.ts';
import { compareText } from '../../shared/compare.ts';
import { accessOf } from './access-facts.ts';
import type { Seen } from './asked.ts';
import { endpointsOf } from './endpoint-facts.ts';
import type { ServiceFacts } from './facts.ts';
import { todayOf } from './today-facts.ts';

type Running = DeepReadonly<Cited<Container>>;

const TOLD_FROM = {
  settings: 'as the settings say',
  image: 'told from its image',
  command: 'told from its command',
  name: 'supposed from its name',
  port: 'supposed from its port',
} as const;

/** What is known of every service, declared or running, by name. */
export function serviceFacts(seen: Seen, takenAt: string): ServiceFacts[] {
  const declared = seen.composeProject.pieces.flatMap(({ services }) => services);
  const containers = seen.containers.pieces.filter(({ oneOff }) => !oneOff);
  const names = new Set([...declared.map(({ name }) => name), ...containers.map(({ service }) => service)]);
  return [...names].toSorted(compareText).map((name) => {
    const own = containers.filter(({ service }) => service === name);
    const service = declared.find((one) => one.name === name);
    return {
      name,
      kind: kindOf(service, own),
      access: accessOf(name, seen),
      endpoints: endpointsOf(name, seen.httpExchanges.pieces),
      today: todayOf(name, own, seen, takenAt),
    };
  });
}

function kindOf(service: DeepReadonly<ComposeService> | undefined, containers: readonly Running[]): string | undefined {
  const [container] = containers;
  const described = container ?? service;
  const known = described && supposedService(described);
  return known && `${known.kind}, ${TOLD_FROM[known.knownBy]}`;
}

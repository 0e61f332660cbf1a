import type { Dockerfile } from '../../model/evidence/dockerfile.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import { knownService } from '../../services/identify-service.ts';
import type { DeclaredService } from '../services/declared-services.ts';

/** The ports of a container that the configuration states: published, exposed, set as `PORT`, or usual for what it is. */
export function statedPorts(
  service: DeclaredService,
  dockerfiles: readonly DeepReadonly<Cited<Dockerfile>>[],
): readonly number[] {
  const { name, ports, expose, environment } = service;
  const built = dockerfiles.filter(({ services }) => services.includes(name)).flatMap(({ stages }) => stages);
  const exposed = built.flatMap(({ instructions }) => instructions.filter((one) => one.name === 'EXPOSE'));
  const words = [
    ...expose,
    ...environment.filter((entry) => /(?:^|_)PORT$/.test(entry.name)).map(({ value }) => value ?? ''),
    ...exposed.flatMap(({ text }) => text.split(/\s+/)),
  ];
  const usual = knownService(service)?.ports ?? [];
  const stated = [...ports.map(({ target }) => target), ...words.flatMap(portsIn), ...usual];
  return [...new Set(stated)].toSorted((a, b) => a - b);
}

/** The ports of the host that a service publishes, ranges in full. */
export function publishedNumbers({ ports }: DeclaredService): readonly number[] {
  return ports.flatMap(({ published = '' }) => portsIn(published));
}

function portsIn(text: string): readonly number[] {
  const [, first, last = first] = /^(\d{1,5})(?:-(\d{1,5}))?(?:\/\w+)?$/.exec(text) ?? [];
  if (first === undefined) return [];
  const length = Math.min(1000, Number(last) - Number(first) + 1);
  return Array.from({ length: Math.max(0, length) }, (_, index) => Number(first) + index);
}

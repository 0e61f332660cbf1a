import type { Container } from '../../model/evidence/container.ts';
import { compareText } from '../../shared/compare.ts';
import { type Condition, type Observed, type Standing, standing } from './condition.ts';

/** How far one service or one replica of it is. */
export interface ServiceStanding extends Standing {
  readonly service: string;
  /** Absent where there is no container of it yet. */
  readonly container?: string;
}

type Seen = Observed & Pick<Container, 'service' | 'name' | 'oneOff'>;

/**
 * How far every service is.
 *
 * @param expected the services that there must be; those that have containers beside them are left out when it names some
 */
export function standings(
  expected: readonly string[],
  containers: readonly Seen[],
  condition: Condition,
): readonly ServiceStanding[] {
  const ours = containers.filter(({ oneOff }) => !oneOff);
  const services = expected.length > 0 ? expected : ours.map(({ service }) => service);
  return [...new Set(services)].toSorted(compareText).flatMap((service): ServiceStanding[] => {
    const own = ours.filter((one) => one.service === service).toSorted((a, b) => compareText(a.name, b.name));
    if (own.length === 0) return [{ service, state: 'waiting', text: 'no container yet' }];
    return own.map((container) => ({ service, container: container.name, ...standing(container, condition) }));
  });
}

/** `waiting for api (starting), worker (no container yet)` */
export function awaitedText(all: readonly ServiceStanding[]): string {
  const open = all.filter(({ state }) => state !== 'ready');
  if (all.length === 0) return 'waiting for the first container';
  return `waiting for ${open.map(({ service, text }) => `${service} (${text})`).join(', ')}`;
}

import type { Container } from '../../model/evidence/container.ts';
import type { StepError } from '../../model/evidence/flow-run.ts';
import type { Target } from '../../model/flow/target.ts';
import { isStarted } from '../service-questioning.ts';
import { type EnginePlace, routeTo } from '../service-route.ts';
import type { Reached } from './performer.ts';

type Route = Reached['route'];

const DEFAULT_PORTS: Readonly<Record<Target['protocol'], number>> = {
  http: 80,
  https: 443,
  ws: 80,
  wss: 443,
  postgres: 5432,
  redis: 6379,
};

/** Knows where the services are. What is learned of containers while flows run replaces what was known before. */
export class TargetRoutes {
  readonly #containers = new Map<string, readonly Container[]>();
  readonly #place: EnginePlace;

  constructor(containers: readonly Container[], place: EnginePlace) {
    this.#place = place;
    for (const service of new Set(containers.map((each) => each.service)))
      this.learn(
        service,
        containers.filter((each) => each.service === service && !each.oneOff),
      );
  }

  /** Addresses change when a container is started again. */
  learn(service: string, containers: readonly Container[]): void {
    this.#containers.set(service, containers);
  }

  /** The way to a target, or why there is none. */
  routeOf(target: Target): Route | StepError {
    if (target.url !== undefined) return ofUrl(target.url, target.protocol);
    const { service = '', port = 0 } = target;
    const running = (this.#containers.get(service) ?? []).filter(isStarted);
    if (running.length === 0)
      return { code: 'target.unreachable', message: `${service} has no running container`, blame: 'precondition' };
    const route = running.map((container) => routeTo(container, port, this.#place)).find((each) => each !== undefined);
    if (route) return route;
    const message = `port ${port} of ${service} is not published where it can be reached from here`;
    return { code: 'target.unreachable', message, blame: 'precondition' };
  }
}

function ofUrl(text: string, protocol: Target['protocol']): Route | StepError {
  if (!URL.canParse(text)) return { code: 'target.invalid', message: 'it is no address', blame: 'flow' };
  const { hostname, port } = new URL(text);
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? DEFAULT_PORTS[protocol] : Number(port),
  };
}

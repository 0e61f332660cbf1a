import type { HttpExchange } from '../../model/evidence/container-activity.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { compareText } from '../../shared/compare.ts';
import type { EndpointFacts } from './facts.ts';

/** A path with a query or with something masked in it is no path to be written down. */
const PLAIN_PATH = /^\/[\w./~%-]*$/;

/** The endpoints of a service that answered well, each path of a port once, without those that only redirect. */
export function endpointsOf(service: string, exchanges: readonly DeepReadonly<HttpExchange>[]): EndpointFacts[] {
  const found = new Map<string, EndpointFacts>();
  for (const exchange of exchanges) {
    const { outcome, containerPort: port, purpose: name, durationMs, samples = [] } = exchange;
    const path = URL.canParse(exchange.url) ? new URL(exchange.url).pathname : '';
    if (exchange.service !== service || exchange.configured || !PLAIN_PATH.test(path)) continue;
    if (outcome.kind !== 'response' || outcome.status < 200 || outcome.status > 299) continue;
    const slowest = Math.max(durationMs, ...samples.map((sample) => sample.durationMs));
    const before = found.get(`${port}${path}`);
    const longest = Math.max(slowest, before?.durationMs ?? 0);
    found.set(`${port}${path}`, { name, path, port, status: outcome.status, durationMs: longest });
  }
  return [...found.values()].toSorted((a, b) => a.port - b.port || compareText(a.path, b.path));
}

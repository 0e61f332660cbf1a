import type { HttpExchange } from '../../model/evidence/container-activity.ts';
import type { ConsultedFor, DeepReadonly } from '../../model/evidence/kinds.ts';
import { compareText } from '../../shared/compare.ts';
import { groupBy } from '../../shared/group-by.ts';
import { type Diagnosis, ok, warning } from './diagnosis.ts';

/** One address that was knocked at; `code` where nobody was met. */
interface Knock {
  readonly service: string;
  readonly address: string;
  readonly code?: string;
}

/** Nobody was met at the address; any other failure is one of what is there. */
const NOBODY = new Set([
  'refused',
  'timeout',
  'connect-timeout',
  'unreachable',
  'no-ipv6',
  'not-reachable',
  'address-not-allowed',
]);

const FIXES: Readonly<Record<string, string>> = {
  refused: 'Nothing listens there: see `docker compose logs SERVICE`, and whether it listens on 0.0.0.0 inside.',
  'address-not-allowed': 'Addresses of clouds and of this link are never asked.',
  'no-ipv6': 'This host has no IPv6: run gates where it has, or bind the port to an IPv4 address.',
};
const ELSEWHERE =
  'Run gates on the host of the engine, or open the way there; health.internal: false asks published ports only.';

/** Whether the ports of every service can be reached from here, published or by the address of the container. */
export function reachDiagnoses(seen: ConsultedFor<'portProbes' | 'httpExchanges'>): Diagnosis[] {
  const knocks = [
    ...seen.httpExchanges.pieces.map(knockOf),
    ...seen.portProbes.pieces.map(({ service, hostAddress, hostPort, address, outcome }): Knock => {
      const knock = {
        service,
        address: address === undefined ? `${hostAddress}:${hostPort}` : withPort(address, hostPort),
      };
      return outcome.kind === 'failure' && NOBODY.has(outcome.code) ? { ...knock, code: outcome.code } : knock;
    }),
  ];
  const services = [...groupBy(knocks, ({ service }) => service)].toSorted(([a], [b]) => compareText(a, b));
  // What concerns every service was told of the engine already.
  const missing = [...seen.httpExchanges.missing, ...seen.portProbes.missing].filter(({ subject }) => subject !== '*');
  const lost = missing.map(({ subject, message }) => warning(`probe ${subject}`, message, ELSEWHERE));
  return [...services.map(([service, all]) => reached(service, all)), ...lost];
}

function knockOf({ service, url, outcome }: DeepReadonly<HttpExchange>): Knock {
  const knock = { service, address: new URL(url).host };
  return outcome.kind === 'failure' && NOBODY.has(outcome.code) ? { ...knock, code: outcome.code } : knock;
}

function reached(service: string, knocks: readonly Knock[]): Diagnosis {
  const about = `probe ${service}`;
  const met = new Set(knocks.filter(({ code }) => code === undefined).map(({ address }) => address));
  const unmet = knocks.filter(({ address }) => !met.has(address));
  const [first] = unmet;
  if (!first) return ok(about, `${[...met].toSorted(compareText).join(', ')} reached`);
  const codes = [...new Map(unmet.map(({ address, code }) => [address, code]))].map(
    ([address, code]) => `${address} (${code})`,
  );
  return warning(
    about,
    `not reached: ${codes.join(', ')}`,
    (FIXES[first.code ?? ''] ?? ELSEWHERE).replace('SERVICE', service),
  );
}

function withPort(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

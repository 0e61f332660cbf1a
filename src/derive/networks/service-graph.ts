import type { Container } from '../../model/evidence/container.ts';
import type { Cited, DeepReadonly, EvidenceId } from '../../model/evidence/kinds.ts';

type ReadContainer = DeepReadonly<Cited<Container>>;

/** A service that names another one in its environment. `url` is as captured: credentials are masked. */
export interface ServiceEdge {
  readonly from: string;
  readonly to: string;
  readonly variable: string;
  readonly url: string;
  /** Empty where the variable holds a bare host name. */
  readonly scheme: string;
  /** The port in the URL; absent when the scheme's default is meant. */
  readonly port?: number;
  readonly evidence: EvidenceId;
}

const URL_WITH_HOST = /^(?:jdbc:)?([a-z][a-z0-9+.-]*):\/\/(?:[^@/\s]*@)?(\[[^\]]+\]|[^:/?#\s]+)(?::(\d+))?/i;

/** The host and port a URL names, read from masked text (where `new URL` would refuse the mask). */
export function urlHost(text: string): { scheme: string; host: string; port?: number } | undefined {
  const match = URL_WITH_HOST.exec(text);
  if (!match) return undefined;
  const [, scheme = '', host = '', port] = match;
  return { scheme: scheme.toLowerCase(), host, ...(port !== undefined && { port: Number(port) }) };
}

/** `DATABASE_HOST=postgres`: a host without a URL around it, where the name of the variable says that it is one. */
function bareHost(variable: string, value: string): ReturnType<typeof urlHost> {
  const match =
    /(^|_)(HOSTS?|HOSTNAME|ADDR|ADDRESS|SERVER|BROKERS?|SERVERS)$/i.test(variable) &&
    /^([\w.-]+)(?::(\d+))?$/.exec(value);
  if (!match) return undefined;
  const [, host = '', port] = match;
  return { scheme: '', host, ...(port !== undefined && { port: Number(port) }) };
}

/** The host that an environment value names: in a URL, or bare where the name of the variable says that it is one. */
export function namedHost(variable: string, value: string): ReturnType<typeof urlHost> {
  return urlHost(value) ?? bareHost(variable, value);
}

/** The names by which containers of the target reach each service on their networks. */
export function serviceNames(containers: readonly ReadContainer[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const container of containers) {
    const aliases = container.networks.flatMap((network) => network.aliases);
    for (const name of [container.service, container.name, ...aliases]) names.set(name, container.service);
  }
  return names;
}

/** Every edge between services of the target that an environment variable declares, once per service pair and variable. */
export function serviceEdges(containers: readonly ReadContainer[]): readonly ServiceEdge[] {
  const names = serviceNames(containers);
  const edges = new Map<string, ServiceEdge>();
  for (const container of containers) {
    for (const { name: variable, value } of container.environment) {
      const parsed = namedHost(variable, value ?? '');
      const to = parsed && names.get(parsed.host);
      if (!parsed || to === undefined || to === container.service) continue;
      const { scheme, port } = parsed;
      edges.set(`${container.service} ${to} ${variable}`, {
        from: container.service,
        to,
        variable,
        url: value ?? '',
        scheme,
        ...(port !== undefined && { port }),
        evidence: container.evidence,
      });
    }
  }
  return [...edges.values()];
}

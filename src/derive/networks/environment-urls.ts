import type { Container } from '../../model/evidence/container.ts';
import type { Cited, DeepReadonly, EvidenceId } from '../../model/evidence/kinds.ts';
import { defaultPort } from '../ports/default-port.ts';
import { urlHost } from './service-graph.ts';

type ReadContainer = DeepReadonly<Cited<Container>>;

/** A URL in the environment of a service, by which it is to reach something over the network. */
export interface EnvironmentUrl {
  readonly container: ReadContainer;
  readonly variable: string;
  readonly scheme: string;
  readonly host: string;
  /** The port in the URL, else the default of its scheme. */
  readonly port: number | undefined;
  readonly evidence: EvidenceId;
}

const HOST = /^([a-z\d_.-]+|\[[\da-f:.]+\])$/i;

/**
 * The network URLs in the environment of the services, once per service, variable and value. Left out: `s3://bucket`
 * and other schemes without a port, and hosts that are not one (a template, a mask).
 */
export function environmentUrls(containers: readonly ReadContainer[]): readonly EnvironmentUrl[] {
  const urls = new Map<string, EnvironmentUrl>();
  for (const container of containers.filter(({ oneOff }) => !oneOff)) {
    for (const { name: variable, value } of container.environment) {
      const url = urlHost(value ?? '');
      const port = url && (url.port ?? defaultPort(url.scheme));
      if (!url || port === undefined || !HOST.test(url.host)) continue;
      const key = JSON.stringify([container.service, variable, value]);
      const { evidence } = container;
      if (!urls.has(key))
        urls.set(key, { container, variable, scheme: url.scheme, host: url.host.toLowerCase(), port, evidence });
    }
  }
  return [...urls.values()];
}

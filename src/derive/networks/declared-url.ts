import { hasForeignNetwork } from '../ports/declared-port.ts';
import { defaultPort } from '../ports/default-port.ts';
import { type DeclaredProject, type DeclaredService, declaredServices } from '../services/declared-services.ts';
import { urlHost } from './service-graph.ts';
import { isUrlForBrowsers } from './url-for-browsers.ts';

/** A URL in the environment of a service, by which it is to reach something over the network. */
export interface DeclaredUrl {
  readonly service: DeclaredService;
  readonly variable: string;
  readonly scheme: string;
  readonly host: string;
  /** The port in the URL, else the default of its scheme. */
  readonly port: number;
  readonly at: DeclaredService['at'];
  readonly evidence: DeclaredService['evidence'];
}

const HOST = /^(?:[a-z\d_.-]+|\[[\da-f:.]+\])$/i;

/**
 * The network URLs that the Compose files put into the environment of services which have a network of their own. Left
 * out: URLs for browsers (`CORS_ORIGIN`), and hosts that are none (a template, a mask).
 */
export function declaredUrls(project: DeclaredProject): readonly DeclaredUrl[] {
  return declaredServices(project)
    .filter((service) => !hasForeignNetwork(service))
    .flatMap((service) =>
      service.environment.flatMap(({ name: variable, value, at }) => {
        const url = urlHost(value ?? '');
        const port = url && (url.port ?? defaultPort(url.scheme));
        if (!url || port === undefined || !HOST.test(url.host) || isUrlForBrowsers(variable)) return [];
        return [
          { service, variable, scheme: url.scheme, host: url.host.toLowerCase(), port, at, evidence: service.evidence },
        ];
      }),
    );
}

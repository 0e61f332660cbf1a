import { urlHost } from '../networks/service-graph.ts';
import { type DeclaredProject, type DeclaredService, declaredServices } from '../services/declared-services.ts';

/** Where a service sends its traces by its environment. */
export interface TracingEndpoint {
  readonly service: DeclaredService;
  readonly variable: string;
  readonly host: string;
  readonly at: DeclaredService['at'];
}

const ENDPOINT =
  /^(?:OTEL_EXPORTER_(?:OTLP|JAEGER|ZIPKIN)(?:_(?:TRACES|METRICS|LOGS))?_(?:ENDPOINT|AGENT_HOST)|JAEGER_(?:ENDPOINT|AGENT_HOST|COLLECTOR_ENDPOINT)|ZIPKIN_(?:ENDPOINT|BASE_URL|URL)|(?:\w+_)?OTLP_(?:ENDPOINT|URL|HOST))$/;

/** True for a variable that tells where traces, metrics or logs are sent: it is judged as that, and as no other URL. */
export function isTracingVariable(name: string): boolean {
  return ENDPOINT.test(name);
}

/** The endpoints of OpenTelemetry, Jaeger and Zipkin in the environment of services that have not switched them off. */
export function tracingEndpoints(project: DeclaredProject): readonly TracingEndpoint[] {
  return declaredServices(project)
    .filter((service) => !isSwitchedOff(service))
    .flatMap((service) =>
      service.environment.flatMap(({ name: variable, value, at }) => {
        const host = isTracingVariable(variable) ? hostIn(value ?? '') : undefined;
        return host === undefined ? [] : [{ service, variable, host, at }];
      }),
    );
}

function isSwitchedOff({ environment }: DeclaredService): boolean {
  return environment.some(({ name, value }) => name === 'OTEL_SDK_DISABLED' && value?.toLowerCase() === 'true');
}

/** The host of a URL or of `host:port`; undefined for a template, a mask and nothing. */
function hostIn(value: string): string | undefined {
  const host = urlHost(value)?.host ?? /^([\w.-]+)(?::\d+)?$/.exec(value.trim())?.[1];
  return host !== undefined && /^[\w.-]+$/.test(host) ? host.toLowerCase() : undefined;
}

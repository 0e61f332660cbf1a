import { parseImage } from '../../services/identify.ts';
import { supposedService } from '../../services/identify-service.ts';
import { publishesMetrics } from '../health/metrics-publisher.ts';
import type { DeclaredService } from '../services/declared-services.ts';

const AGENT_IMAGE =
  /(^|\/)(datadog|newrelic|grafana|dynatrace|elastic|signalfx|instana)\/[\w-]*(agent|apm|oneagent)[\w-]*$/i;

/** Variables that point a service at a monitoring service outside of the project. */
const AGENT_VARIABLE =
  /^(OTEL_EXPORTER_OTLP_|DD_(AGENT_HOST|API_KEY|SITE|TRACE_)|NEW_RELIC_|ELASTIC_APM_|SENTRY_DSN$|APPLICATIONINSIGHTS_|DT_TENANT)/;

/**
 * True for a service that is part of some monitoring: it collects or publishes metrics, it is an agent, or it is told
 * of a collector elsewhere. Gathering logs alone is none.
 */
export function isWatched(service: DeclaredService): boolean {
  const known = supposedService(service);
  const isAgent = known?.kind === 'datadog-agent' || AGENT_IMAGE.test(parseImage(service.image ?? '').repository);
  if (isAgent || publishesMetrics(service) !== undefined) return true;
  if (known?.role === 'monitoring' && known.gathersLogs !== true) return true;
  return service.environment.some(({ name, value }) => AGENT_VARIABLE.test(name) && (value ?? '') !== '');
}

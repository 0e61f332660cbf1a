import type { EvidenceId } from '../../model/evidence/kinds.ts';
import { supposedService } from '../../services/identify-service.ts';
import { lookUp } from '../networks/name-lookup.ts';
import { activeServices } from '../services/active-services.ts';
import type { DeclaredProject, DeclaredService } from '../services/declared-services.ts';
import { alertsIn, type ReadDashboard, type ReadRuleFile } from './monitoring-evidence.ts';
import { tracingEndpoints } from './tracing-endpoint.ts';

/** One thing that a system can be observed by, and what provides it: nothing when the list is empty. */
export interface ObservabilityMeans {
  readonly topic: 'Metrics' | 'Dashboards' | 'Alerts' | 'Logs' | 'Traces';
  readonly by: readonly string[];
  readonly evidence: readonly EvidenceId[];
}

const METRICS = new Set(['prometheus', 'victoria-metrics', 'thanos', 'mimir', 'netdata', 'zabbix', 'datadog-agent']);
const TRACES = new Set(['jaeger', 'tempo', 'zipkin', 'opentelemetry-collector', 'datadog-agent', 'alloy', 'langfuse']);
const DASHBOARDS = new Set(['grafana', 'netdata', 'zabbix']);
/** What a host name can stand for so that traces may arrive: a service, or something outside of the files. */
const REACHED = new Set(['service', 'unknown']);
const LOCAL_DRIVERS = new Set(['json-file', 'local', 'none']);

/** Tracing services outside of the project, told by variables that switch them on. https://docs.langchain.com/langsmith */
const TRACING_SWITCH =
  /^(?:LANGCHAIN_TRACING(?:_V2)?|LANGSMITH_TRACING(?:_V2)?|DD_TRACE_ENABLED|SENTRY_TRACES_SAMPLE_RATE)$/;

/** What the Compose files and the files beside them provide to observe the system with. */
export function observabilityMeans(
  project: DeclaredProject,
  ruleFiles: readonly ReadRuleFile[],
  dashboards: readonly ReadDashboard[],
): readonly ObservabilityMeans[] {
  const services = activeServices(project);
  const ofKinds = (kinds: ReadonlySet<string>) =>
    services.filter((service) => kinds.has(supposedService(service)?.kind ?? '')).map(({ name }) => name);
  const gathering = services
    .filter((service) => supposedService(service)?.gathersLogs === true)
    .map(({ name }) => name);
  const alerts = alertsIn(ruleFiles.filter(({ loadedBy }) => loadedBy.length > 0));
  const about = [project.evidence];
  return [
    { topic: 'Metrics', by: ofKinds(METRICS), evidence: about },
    {
      topic: 'Dashboards',
      by: dashboardTexts(ofKinds(DASHBOARDS), dashboards),
      evidence: [...about, ...cited(dashboards)],
    },
    { topic: 'Alerts', by: alertTexts(alerts), evidence: [...about, ...cited(ruleFiles)] },
    { topic: 'Logs', by: [...gathering, ...sendingDrivers(services)], evidence: about },
    { topic: 'Traces', by: [...ofKinds(TRACES), ...tracedBy(project, services)], evidence: about },
  ];
}

function dashboardTexts(services: readonly string[], dashboards: readonly ReadDashboard[]): string[] {
  if (services.length === 0) return [];
  return [...services, ...dashboards.map(({ title, path }) => title ?? path)];
}

function alertTexts(alerts: readonly { readonly path: string }[]): string[] {
  const files = [...new Set(alerts.map(({ path }) => path))];
  return files.map((file) => `${alerts.filter(({ path }) => path === file).length} in ${file}`);
}

function sendingDrivers(services: readonly DeclaredService[]): string[] {
  const drivers = services
    .map(({ logging }) => logging?.driver ?? 'json-file')
    .filter((one) => !LOCAL_DRIVERS.has(one));
  return [...new Set(drivers)].map((driver) => `driver ${driver}`);
}

/** Variables that send traces to something that may be there, and those that switch tracing on. */
function tracedBy(project: DeclaredProject, services: readonly DeclaredService[]): string[] {
  const sent = tracingEndpoints(project)
    .filter(({ host, service }) => REACHED.has(lookUp(host, service, project).kind))
    .map(({ variable }) => variable);
  const switches = services
    .flatMap(({ environment }) => environment)
    .filter(({ name, value }) => TRACING_SWITCH.test(name) && value !== null && !/^(?:|0|false|no|off)$/i.test(value));
  return [...new Set([...switches.map(({ name }) => name), ...sent])];
}

function cited(pieces: readonly { readonly evidence: EvidenceId }[]): EvidenceId[] {
  return pieces.map(({ evidence }) => evidence);
}

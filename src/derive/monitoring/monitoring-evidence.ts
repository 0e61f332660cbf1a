import type { AlertRuleFile } from '../../model/evidence/alert-rule-file.ts';
import type { FileReader } from '../../model/evidence/file-reader.ts';
import type { GrafanaDashboard } from '../../model/evidence/grafana-dashboard.ts';
import type { GrafanaProvisioning } from '../../model/evidence/grafana-provisioning.ts';
import type { Cited, DeepReadonly } from '../../model/evidence/kinds.ts';
import type { PrometheusConfiguration } from '../../model/evidence/prometheus-configuration.ts';
import { supposedService } from '../../services/identify-service.ts';
import { type DeclaredProject, type DeclaredService, declaredServices } from '../services/declared-services.ts';

export type ReadPrometheus = DeepReadonly<Cited<PrometheusConfiguration>>;
export type ReadRuleFile = DeepReadonly<Cited<AlertRuleFile>>;
export type ReadProvisioning = DeepReadonly<Cited<GrafanaProvisioning>>;
export type ReadDashboard = DeepReadonly<Cited<GrafanaDashboard>>;

/** The configurations that could be read; of one that is no YAML nothing but that can be said. */
export function readableConfigurations(configurations: readonly ReadPrometheus[]): readonly ReadPrometheus[] {
  return configurations.filter(
    ({ faults, jobs, ruleFiles }) => faults.length === 0 || jobs.length > 0 || ruleFiles.length > 0,
  );
}

/** Rule files that count: those that Prometheus loads, or all of them where no configuration of it is at hand. */
export function countingRuleFiles(
  files: readonly ReadRuleFile[],
  configurations: readonly ReadPrometheus[],
): readonly ReadRuleFile[] {
  return configurations.length === 0 ? files : files.filter(({ loadedBy }) => loadedBy.length > 0);
}

/** The alerting rules in files, without those that record. */
export function alertsIn(files: readonly ReadRuleFile[]) {
  return files.flatMap(({ rules, path, evidence }) =>
    rules.filter(({ kind }) => kind === 'alert').map((rule) => ({ rule, path, evidence })),
  );
}

/** The services of a kind: `grafana`. */
export function servicesOfKind(project: DeclaredProject, kind: string): readonly DeclaredService[] {
  return declaredServices(project).filter((service) => supposedService(service)?.kind === kind);
}

/** The services of the project that have a file in their container. */
export function readersOf(
  { readers }: { readonly readers: readonly DeepReadonly<FileReader>[] },
  project: DeclaredProject,
): readonly DeclaredService[] {
  return declaredServices(project).filter(({ name }) => readers.some(({ service }) => service === name));
}

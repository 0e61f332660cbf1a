import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { EvidenceKind } from '../../model/evidence/kinds.ts';
import type { PrometheusConfiguration } from '../../model/evidence/prometheus-configuration.ts';
import type { Intake, Reading } from '../../model/intake.ts';
import { parseAlertmanager } from './alertmanager/parse-alertmanager.ts';
import { findFiles } from './files/find-files.ts';
import { type MonitoringFile, mergeFiles } from './files/monitoring-file.ts';
import { parseDashboard } from './grafana/parse-dashboard.ts';
import { parseProvisioning } from './grafana/parse-provisioning.ts';
import { keepFile } from './keep-file.ts';
import { prometheusConfiguration } from './prometheus/prometheus-configuration.ts';

const KINDS = [
  'prometheusConfigurations',
  'alertRuleFiles',
  'alertmanagerConfigurations',
  'grafanaProvisioning',
  'grafanaDashboards',
] as const satisfies readonly EvidenceKind[];

/**
 * Keeps what configures the monitoring of a project: Prometheus, its rules, Alertmanager and Grafana. Only files that
 * lie in the project are read; a mounted one that lies elsewhere is evidence that is missing.
 *
 * @param directory the project directory, absolute
 */
export async function collectMonitoring(intake: Intake, directory: string, project: ComposeProject): Promise<void> {
  const call = { collector: 'monitoring/1', action: 'look for files that configure monitoring' };
  const { limits } = intake;
  const found = await intake.read(call, async () => ({ value: await findFiles(project, directory, limits), bytes: 0 }));
  if ('missing' in found) return keepMissing(intake, found);
  const ofKind = (kind: MonitoringFile['kind']) => found.value.filter((file) => file.kind === kind);
  const configurations: PrometheusConfiguration[] = [];
  for (const file of ofKind('prometheus')) {
    await keepFile(intake, 'prometheusConfigurations', { file, directory }, async (text) => {
      const configuration = await prometheusConfiguration(file, text, { project, directory, limits });
      configurations.push(configuration);
      return configuration;
    });
  }
  // The parser of PromQL is loaded by projects that have rules.
  for (const file of ruleFiles(ofKind('rules'), configurations)) {
    await keepFile(intake, 'alertRuleFiles', { file, directory }, async (text) => ({
      path: file.path,
      loadedBy: loadersOf(file.path, configurations),
      ...(await import('./prometheus/parse-alert-rules.ts')).parseAlertRules(file.path, text),
    }));
  }
  await keepOthers(intake, directory, ofKind);
}

/** Where the search itself failed, nothing can be said about any of it. */
function keepMissing(intake: Intake, found: Reading<unknown>): void {
  for (const kind of KINDS) {
    intake.keep(kind, '*', found, () => {
      throw new TypeError('a search that failed has no value');
    });
  }
}

async function keepOthers(
  intake: Intake,
  directory: string,
  ofKind: (kind: MonitoringFile['kind']) => readonly MonitoringFile[],
): Promise<void> {
  for (const file of ofKind('alertmanager')) {
    await keepFile(intake, 'alertmanagerConfigurations', { file, directory }, (text) => ({
      ...placeOf(file),
      ...parseAlertmanager(file.path, text),
    }));
  }
  for (const file of ofKind('provisioning')) {
    await keepFile(intake, 'grafanaProvisioning', { file, directory }, (text) => ({
      ...placeOf(file),
      ...parseProvisioning(file.path, text),
    }));
  }
  for (const file of ofKind('dashboard')) {
    await keepFile(intake, 'grafanaDashboards', { file, directory }, (text) => ({
      ...placeOf(file),
      ...parseDashboard(file.path, text),
    }));
  }
}

function placeOf({ path, readers }: MonitoringFile) {
  return { path, readers: [...readers] };
}

/**
 * Those with a usual name, and those that a configuration names, whatever they are called: their reader here is the
 * configuration, so that they count as rule files whatever they hold.
 */
function ruleFiles(
  named: readonly MonitoringFile[],
  configurations: readonly PrometheusConfiguration[],
): readonly MonitoringFile[] {
  const loaded = configurations.flatMap(({ path, ruleFiles }) =>
    ruleFiles.flatMap(({ files }) =>
      files.map((file): MonitoringFile => ({ kind: 'rules', path: file, readers: [{ service: path, path: '' }] })),
    ),
  );
  return mergeFiles([...named, ...loaded]);
}

function loadersOf(path: string, configurations: readonly PrometheusConfiguration[]): string[] {
  return configurations
    .filter(({ ruleFiles }) => ruleFiles.some(({ files }) => files.includes(path)))
    .map((one) => one.path);
}

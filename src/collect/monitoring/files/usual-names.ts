import type { MonitoringFileKind } from './monitoring-file.ts';

const FOLDERS =
  /^(conf|config|configs|configuration|docker|deploy|deployment|deployments|etc|infra|infrastructure|ops|services|stack|monitoring|monitor|observability|telemetry|metrics|prometheus|prom|grafana|alertmanager|alerting|alerts?|rules|recording|provisioning|dashboards?|datasources?)$/i;

/** True for the folders in which projects keep the configuration of their monitoring. */
export function isUsualFolder(name: string): boolean {
  return (
    FOLDERS.test(name) ||
    /^(prometheus|grafana|alert|monitoring)[-_.]/i.test(name) ||
    /[-_.](rules|dashboards)$/i.test(name)
  );
}

const KIND_BY_PATH: readonly (readonly [RegExp, MonitoringFileKind])[] = [
  [/(^|\/)provisioning\/(datasources|dashboards|alerting)\/[^/]*\.ya?ml$/i, 'provisioning'],
  [/(grafana.*\/dashboards?\/.*|(^|\/)provisioning\/dashboards\/.*|(^|\/)dashboards\/)[^/]*\.json$/i, 'dashboard'],
  [/(^|\/)alertmanager[^/]*\.ya?ml$/i, 'alertmanager'],
  [/(^|\/)prometheus[^/]*rules?[^/]*\.ya?ml$/i, 'rules'],
  [/(^|\/)prometheus[^/]*\.ya?ml$/i, 'prometheus'],
  [/(^|\/)(alerts?|rules)\/[^/]*\.ya?ml$/i, 'rules'],
  [/(^|\/)(alert[^/]*|[^/]*rules?)\.ya?ml$/i, 'rules'],
];

/** What a file is by its usual name; undefined for any other name. */
export function kindByName(path: string): MonitoringFileKind | undefined {
  return KIND_BY_PATH.find(([names]) => names.test(path))?.[1];
}

const SIGNS: Readonly<Record<MonitoringFileKind, RegExp>> = {
  prometheus: /^(scrape_configs|rule_files|alerting|remote_write|global):/m,
  rules: /^groups:/m,
  alertmanager: /^(route|receivers):/m,
  provisioning: /^(datasources|providers|groups|deleteDatasources):/m,
  dashboard: /"(panels|rows|schemaVersion)"\s*:/,
};

/** True when the text bears out what the name of its file promises; other tools have files of the same name. */
export function looksLike(kind: MonitoringFileKind, text: string): boolean {
  return SIGNS[kind].test(text);
}

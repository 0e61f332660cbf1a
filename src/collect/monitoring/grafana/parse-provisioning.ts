import { childOf, itemsOf, type Tree, textOf } from '../../../compose/tree.ts';
import type { GrafanaDataSource, GrafanaProvisioning } from '../../../model/evidence/grafana-provisioning.ts';
import { addressAt } from '../network-address.ts';
import { readYaml } from '../read-yaml.ts';
import type { ReportFault } from '../report-fault.ts';

export type ParsedProvisioning = Omit<GrafanaProvisioning, 'path' | 'readers'>;

/**
 * A file below `provisioning`: data sources, providers of dashboards, or alert rules.
 *
 * @param file the name of the file in positions
 */
export function parseProvisioning(file: string, text: string): ParsedProvisioning {
  const { tree, faults, start } = readYaml(file, text);
  const report: ReportFault = (at, message) => faults.push({ message, at });
  if (tree && tree.type !== 'mapping') report(start, 'the top level is not a mapping');
  return {
    faults,
    dataSources: itemsOf(childOf(tree, 'datasources')).map((item) => dataSource(item, report)),
    dashboardProviders: itemsOf(childOf(tree, 'providers')).flatMap((item) => provider(item, report)),
    alertRules: itemsOf(childOf(tree, 'groups'))
      .flatMap((group) => itemsOf(childOf(group, 'rules')))
      .map((rule) => textOf(childOf(rule, 'title')) ?? ''),
  };
}

function dataSource(item: Tree, report: ReportFault): GrafanaDataSource {
  const name = textOf(childOf(item, 'name')) ?? '';
  const type = textOf(childOf(item, 'type')) ?? '';
  const uid = textOf(childOf(item, 'uid'));
  const address = addressAt(childOf(item, 'url'));
  if (name === '') report(item.at, 'a data source has no name');
  if (type === '') report(item.at, 'a data source has no type');
  return {
    name,
    type,
    ...(uid !== undefined && { uid }),
    ...(address && { address }),
    isDefault: textOf(childOf(item, 'isDefault')) === 'true',
    at: childOf(item, 'name')?.at ?? item.at,
  };
}

/** Only folders are looked at: the type `file`, which is the default. */
function provider(item: Tree, report: ReportFault): ParsedProvisioning['dashboardProviders'] {
  const type = textOf(childOf(item, 'type')) ?? 'file';
  const path = textOf(childOf(item, 'options', 'path')) ?? textOf(childOf(item, 'options', 'folder'));
  if (type !== 'file') return [];
  if (path === undefined) {
    report(item.at, 'a provider of dashboards has no options.path');
    return [];
  }
  return [{ name: textOf(childOf(item, 'name')) ?? '', path, at: item.at }];
}

import { childOf, entriesOf, isNull, itemsOf, type Tree, textOf } from '../../../compose/tree.ts';
import type { AlertmanagerConfiguration } from '../../../model/evidence/alertmanager-configuration.ts';
import { readYaml } from '../read-yaml.ts';
import { type ReportFault, reportMisspelt, reportNoDuration, reportNoList } from '../report-fault.ts';

export type ParsedAlertmanager = Omit<AlertmanagerConfiguration, 'path' | 'readers'>;

const TOP_LEVEL_KEYS = [
  'global',
  'inhibit_rules',
  'mute_time_intervals',
  'receivers',
  'route',
  'templates',
  'time_intervals',
  'tracing',
];

/** @param file the name of the file in positions */
export function parseAlertmanager(file: string, text: string): ParsedAlertmanager {
  const { tree, faults, start } = readYaml(file, text);
  const report: ReportFault = (at, message) => faults.push({ message, at });
  if (tree && tree.type !== 'mapping') report(start, 'the top level is not a mapping');
  reportMisspelt(tree, TOP_LEVEL_KEYS, report);
  reportNoList(childOf(tree, 'receivers'), 'receivers', report);
  const receivers = itemsOf(childOf(tree, 'receivers')).map((item) => receiverOf(item, report));
  const root = childOf(tree, 'route');
  const routes = root ? routesOf(root, 0) : [];
  if (faults.length === 0) reportReceivers({ receivers, routes }, start, report);
  for (const key of ['group_wait', 'group_interval', 'repeat_interval']) {
    reportNoDuration(childOf(root, key), key, report);
  }
  return { faults, receivers, routes };
}

function receiverOf(item: Tree, report: ReportFault): ParsedAlertmanager['receivers'][number] {
  const name = textOf(childOf(item, 'name')) ?? '';
  if (name === '') report(item.at, 'a receiver has no name');
  const integrations = entriesOf(item)
    .filter(([key, { value }]) => key.endsWith('_configs') && !isNull(value) && itemsOf(value).length > 0)
    .map(([key]) => key.replace(/_configs$/, ''));
  return { name, at: childOf(item, 'name')?.at ?? item.at, integrations };
}

function routesOf(route: Tree, depth: number): ParsedAlertmanager['routes'] {
  const receiver = childOf(route, 'receiver');
  const name = textOf(receiver);
  const own = { depth, at: receiver?.at ?? route.at, ...(name !== undefined && { receiver: name }) };
  return [own, ...itemsOf(childOf(route, 'routes')).flatMap((inner) => routesOf(inner, depth + 1))];
}

function reportReceivers(
  { receivers, routes }: Pick<ParsedAlertmanager, 'receivers' | 'routes'>,
  start: Tree['at'],
  report: ReportFault,
): void {
  const [root] = routes;
  if (!root) report(start, 'there is no route');
  else if (root.receiver === undefined) report(root.at, 'the first route has no receiver');
  const names = receivers.map(({ name }) => name);
  for (const { receiver, at } of routes) {
    if (receiver !== undefined && !names.includes(receiver)) report(at, `there is no receiver ${receiver}`);
  }
}

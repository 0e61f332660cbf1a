import { flagOf } from '../service/typed.ts';
import { childOf, entriesOf, type Tree, textOf } from '../tree.ts';
import { type Json, objectOf } from './json.ts';
import { absolutePath, path } from './paths.ts';
import { flag, list, type Printer, type Printing, pairs, printRecord, record, setFlag, text } from './printers.ts';

type Table = Readonly<Record<string, Printer>>;

const external: Printer = (tree) => tree.type === 'mapping' || flagOf(tree) || undefined;

const ipam = record({
  driver: text,
  config: list(record({ subnet: text, gateway: text, ip_range: text, aux_addresses: pairs })),
});

const networkTable: Table = {
  driver: text,
  driver_opts: pairs,
  ipam,
  external,
  internal: flag,
  attachable: flag,
  labels: pairs,
  enable_ipv4: setFlag,
  enable_ipv6: setFlag,
};
const volumeTable: Table = { driver: text, driver_opts: pairs, external, labels: pairs };
const fileTable: Table = {
  file: path,
  environment: text,
  content: text,
  external,
  labels: pairs,
  driver: text,
  driver_opts: pairs,
  template_driver: text,
};

/** Prints a network, volume, secret or config with the name that it has on the engine. */
type ResourcePrinter = (name: string, tree: Tree | undefined, printing: Printing) => Json;

export const network: ResourcePrinter = (name, tree, printing) => ({
  name,
  ipam: {},
  ...printed(tree, networkTable, printing),
});

export const volume: ResourcePrinter = (name, tree, printing) => {
  const whole = printed(tree, volumeTable, printing);
  const options = childOf(tree, 'driver_opts');
  const device = childOf(options, 'device');
  const isBind = textOf(childOf(tree, 'driver')) === 'local' && textOf(childOf(options, 'o')) === 'bind';
  if (!isBind || device === undefined) return { name, ...whole };
  const opts = objectOf(entriesOf(options).map(([key, { value }]) => [key, textOf(value) ?? ''] as const));
  return { name, ...whole, driver_opts: { ...opts, device: absolutePath(textOf(device) ?? '', device, printing) } };
};

export const fileResource: ResourcePrinter = (name, tree, printing) => {
  const whole = printed(tree, fileTable, printing);
  // What a variable holds is not printed, only its name.
  const { content: _, ...withoutContent } = whole;
  return { name, ...(whole['environment'] === undefined ? whole : withoutContent) };
};

function printed(tree: Tree | undefined, table: Table, printing: Printing): Readonly<Record<string, Json>> {
  return tree?.type === 'mapping' ? printRecord(tree, table, printing) : {};
}

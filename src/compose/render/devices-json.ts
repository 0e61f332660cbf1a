import { numberOf } from '../service/typed.ts';
import { childOf, itemsOf, type Tree, textOf } from '../tree.ts';
import { itemsByKey } from './items-by-key.ts';
import { objectOf, unlessEmpty } from './json.ts';
import { listedPairs, type Printer, printRecord, text, texts } from './printers.ts';

/** How many devices; `all` is -1. */
const count: Printer = (tree) => (textOf(tree)?.toLowerCase() === 'all' ? -1 : numberOf(tree) || undefined);

const REQUEST: Readonly<Record<string, Printer>> = {
  capabilities: texts,
  driver: text,
  count,
  device_ids: texts,
  options: listedPairs,
};

/** Requests for devices such as graphics cards: all of them, unless a number or their names are given. */
export const devices: Printer = (tree, printing) =>
  unlessEmpty(
    itemsOf(tree).map((item) => {
      const isOpen = childOf(item, 'count') === undefined && childOf(item, 'device_ids') === undefined;
      const printed = item.type === 'mapping' ? printRecord(item, REQUEST, printing) : {};
      return isOpen ? { ...printed, count: -1 } : printed;
    }),
  );

/** `all`, or a list of requests. */
export const gpus: Printer = (tree, printing) =>
  textOf(tree) === undefined ? devices(tree, printing) : [{ count: -1 }];

const MAPPING: Readonly<Record<string, Printer>> = { source: text, target: text, permissions: text };

/** Devices of the host: `SOURCE:TARGET:PERMISSIONS`. */
export const hostDevices: Printer = (tree, printing) =>
  unlessEmpty(
    itemsByKey(tree, targetOf).map((item) => {
      if (item.type === 'mapping') return printRecord(item, MAPPING, printing);
      const [source = '', target, permissions = 'rwm'] = (textOf(item) ?? '').split(':');
      const parts = Object.entries({ source, target: target || source, permissions });
      return objectOf(parts.filter(([, part]) => part !== ''));
    }),
  );

function targetOf(item: Tree): string {
  const [source = '', target] = (textOf(item) ?? '').split(':');
  return textOf(childOf(item, 'target')) ?? (target || source);
}

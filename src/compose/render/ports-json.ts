import { shortPorts } from '../service/ports.ts';
import { itemsOf, mappingAt, scalarAt, type Tree, textOf } from '../tree.ts';
import { type Json, objectOf, unlessEmpty } from './json.ts';
import { number, type Printer, type Printing, printRecord, text } from './printers.ts';

type Printed = Readonly<Record<string, Json>>;

const TABLE: Readonly<Record<string, Printer>> = {
  name: text,
  mode: text,
  host_ip: text,
  target: number,
  published: text,
  protocol: text,
  app_protocol: text,
};

/** Ports in long form, ranges taken apart, each once. */
export const ports: Printer = (tree, printing) => {
  const printed = itemsOf(tree).flatMap((item) =>
    item.type === 'mapping' ? [longPort(item, printing)] : shortForm(item),
  );
  return unlessEmpty([...new Map(printed.map((port) => [identityOf(port), port])).values()]);
};

function shortForm(item: Tree): readonly Printed[] {
  const drafts = shortPorts(textOf(item) ?? '');
  if (typeof drafts === 'string') return [];
  return drafts.map(({ target, published, protocol, hostAddress }) =>
    objectOf([
      ['mode', 'ingress'],
      ['host_ip', hostAddress],
      ['target', target],
      ['published', published],
      ['protocol', protocol],
    ]),
  );
}

function longPort(item: Tree, printing: Printing): Printed {
  const fallback = (value: string) => ({ keyAt: item.at, value: scalarAt(item, 'string', value) });
  const written = item.type === 'mapping' ? [...item.entries] : [];
  const whole = mappingAt(item, [['protocol', fallback('tcp')], ['mode', fallback('ingress')], ...written]);
  return printRecord(whole, TABLE, printing);
}

function identityOf({ host_ip = '0.0.0.0', published, target, protocol = 'tcp' }: Printed): string {
  return JSON.stringify([host_ip, published ?? null, target, protocol]);
}

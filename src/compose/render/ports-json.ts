import { compareText } from '../../shared/compare.ts';
import { shortPorts } from '../service/ports.ts';
import { childOf, itemsOf, mappingAt, scalarAt, type Tree, textOf } from '../tree.ts';
import { type Json, objectOf, unlessEmpty } from './json.ts';
import { lastBits, type Printer, type Printing, printRecord, text } from './printers.ts';

type Printed = Readonly<Record<string, Json>>;

const TABLE: Readonly<Record<string, Printer>> = {
  name: text,
  mode: text,
  host_ip: text,
  target: (tree, printing) => lastBits(32)(tree, printing) || undefined,
  published: text,
  protocol: text,
  app_protocol: text,
};

/** Ports in long form, ranges taken apart, each once. */
export const ports: Printer = (tree, printing) => {
  const printed = itemsOf(tree).flatMap((item) =>
    item.type === 'mapping' ? [longPort(item, printing)] : shortForm(item),
  );
  return unlessEmpty([...new Map(printed.map((port) => [port.identity, port.json])).values()]);
};

interface Port {
  readonly json: Printed;
  /** Ports with the same identity replace each other. */
  readonly identity: string;
}

function shortForm(item: Tree): readonly Port[] {
  const drafts = shortPorts(textOf(item) ?? '');
  if (typeof drafts === 'string') return [];
  const inOrder = drafts.toSorted((one, other) => compareText(`${one.target}/`, `${other.target}/`));
  return inOrder.map(({ target, published, protocol, hostAddress }) => {
    const json = objectOf([
      ['mode', 'ingress'],
      ['host_ip', hostAddress],
      ['target', target],
      ['published', published],
      ['protocol', protocol],
    ]);
    return { json, identity: identityOf(json, 'string') };
  });
}

function longPort(item: Tree, printing: Printing): Port {
  const fallback = (value: string) => ({ keyAt: item.at, value: scalarAt(item, 'string', value) });
  const own = item.type === 'mapping' ? [...item.entries] : [];
  const whole = mappingAt(item, [['protocol', fallback('tcp')], ['mode', fallback('ingress')], ...own]);
  const json = printRecord(whole, TABLE, printing);
  const published = childOf(item, 'published');
  const kind = published?.type === 'scalar' ? published.kind : 'string';
  // Nothing that is written is another port than nothing at all.
  const written = textOf(published);
  return { json, identity: identityOf(written === undefined ? json : { ...json, published: written }, kind) };
}

/** A published port that is written as a number is another one to Compose than the same in quotes. */
function identityOf({ host_ip = '0.0.0.0', published, target, protocol = 'tcp' }: Printed, kind: string): string {
  return JSON.stringify([host_ip, published ?? null, published === undefined ? '' : kind, target ?? null, protocol]);
}

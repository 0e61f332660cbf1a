import { join } from 'node:path/posix';
import type { Position } from '../../model/evidence/position.ts';
import { childOf, type Tree, textOf } from '../tree.ts';
import { itemsByKey } from './items-by-key.ts';
import { type Json, objectOf, unlessEmpty } from './json.ts';
import { absolutePath } from './paths.ts';
import { bytes, flag, lastBits, type Printer, type Printing, pairs, printRecord, record, text } from './printers.ts';

const TABLE: Readonly<Record<string, Printer>> = {
  type: text,
  source: text,
  target: (tree) => cleanPath(textOf(tree) ?? ''),
  read_only: flag,
  consistency: text,
  bind: record({ selinux: text, propagation: text, create_host_path: flag, recursive: text }),
  volume: record({ nocopy: flag, subpath: text, labels: pairs }),
  tmpfs: record({ size: bytes, mode: (tree, how) => lastBits(32)(tree, how) || undefined }),
  image: record({ subpath: text }),
};

const PROPAGATIONS = ['rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave'];

/** Mounts in long form; of two at one target the later one counts. */
export const mounts: Printer = (tree, printing) =>
  unlessEmpty(itemsByKey(tree, targetOf).map((item) => mount(item, printing)));

function mount(item: Tree, printing: Printing): Json {
  if (item.type !== 'mapping') return shortMount(item, printing);
  const printed = printRecord(item, TABLE, printing);
  if (printed['type'] !== 'bind') return printed;
  const source = childOf(item, 'source');
  return source ? { ...printed, source: absolutePath(textOf(source) ?? '', source, printing) } : printed;
}

function shortMount(item: Tree, printing: Printing): Json {
  const { source, target, options } = partsOf(textOf(item) ?? '');
  const isBind = /^(?:[./~]|\\\\|\p{L}:)/u.test(source);
  const propagation = options.findLast((option) => PROPAGATIONS.includes(option));
  const label = options.findLast((option) => option === 'z' || option === 'Z');
  const access = options.findLast((option) => option === 'ro' || option === 'rw');
  const bind = objectOf([
    ['selinux', label],
    ['propagation', propagation],
    ['create_host_path', isBind || undefined],
  ]);
  return objectOf([
    ['type', isBind ? 'bind' : 'volume'],
    ['source', (isBind ? absolutePath(source, item, printing) : source) || undefined],
    ['target', cleanPath(target)],
    ['read_only', access === 'ro' || undefined],
    ['bind', isBind || propagation !== undefined || label !== undefined ? bind : undefined],
    ['volume', volumePart(isBind, options, textOf(item) ?? '')],
  ]);
}

function volumePart(isBind: boolean, options: readonly string[], whole: string): Json | undefined {
  if (options.includes('nocopy')) return { nocopy: true };
  // A path of one or two characters takes a way of its own through Compose.
  return isBind || whole.length < 3 ? undefined : {};
}

/** `SOURCE:TARGET:OPTIONS`; a single letter before a colon belongs to what follows it, as a drive. */
function partsOf(text: string): { source: string; target: string; options: readonly string[] } {
  const parts =
    text.length < 3 ? [text] : (text.match(/(?:^|:)(?:\p{L}:)?[^:]*/gu) ?? []).map((part) => part.replace(/^:/, ''));
  const [first = '', second, options = ''] = parts;
  return second === undefined
    ? { source: '', target: first, options: [] }
    : { source: first, target: second, options: options.split(',') };
}

/** Where the mounts of a service lie in its container; two of them may have come to lie at the same place. */
export function mountTargets(volumes: Tree | undefined): readonly { readonly target: string; readonly at: Position }[] {
  if (volumes === undefined) return [];
  return itemsByKey(volumes, targetOf).map((item) => ({ target: cleanPath(targetOf(item)), at: item.at }));
}

/** Compose compares targets in long form before it takes away what is not needed in them. */
function targetOf(item: Tree): string {
  return item.type === 'mapping'
    ? (textOf(childOf(item, 'target')) ?? '')
    : cleanPath(partsOf(textOf(item) ?? '').target);
}

function cleanPath(path: string): string {
  return path === '' ? '' : join(path).replace(/(.)\/$/, '$1');
}

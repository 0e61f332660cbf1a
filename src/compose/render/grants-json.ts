import { childOf, type Tree, textOf } from '../tree.ts';
import { CHANGES } from '../version/changes.ts';
import { isAtLeast } from '../version/compose-version.ts';
import { itemsByKey } from './items-by-key.ts';
import { objectOf, unlessEmpty } from './json.ts';
import { lastBits, type Printer, printRecord, setNumber, text } from './printers.ts';

/** A mode in quotes is decimal to older versions, which keep 32 bits of it, and octal to newer ones. */
const mode: Printer = (tree, printing) => {
  if (!isAtLeast(printing.version, CHANGES.fileModeText.since)) return lastBits(32)(tree, printing);
  const isOctal = tree.type === 'scalar' && tree.kind === 'string';
  return isOctal ? Number.parseInt(tree.text, 8) : setNumber(tree, printing);
};

const TABLE: Readonly<Record<string, Printer>> = { source: text, target: text, uid: text, gid: text, mode };

/** A secret or a config that a container or a build is given. */
export const grant: Printer = (tree, printing) =>
  tree.type === 'mapping' ? printRecord(tree, TABLE, printing) : { source: textOf(tree) ?? '' };

/** The configs of a service; of two at one target the later one counts. */
export const configs: Printer = (tree, printing) =>
  unlessEmpty(
    itemsByKey(tree, (item) => targetOf(item) ?? `/${sourceOf(item)}`).map((item) => grant(item, printing) ?? null),
  );

/** The secrets of a service, which lie in `/run/secrets` unless they say otherwise. */
export const secrets: Printer = (tree, printing) =>
  unlessEmpty(
    itemsByKey(tree, (item) => targetOf(item) ?? `/run/secrets/${sourceOf(item)}`).map((item) => {
      const { source = '', target, ...others } = grant(item, printing) as Record<string, string | number>;
      const place = targetOf(item) === undefined ? `/run/secrets/${source}` : target;
      return objectOf([['source', source], ['target', place], ...Object.entries(others)]);
    }),
  );

function targetOf(item: Tree): string | undefined {
  return textOf(childOf(item, 'target'));
}

function sourceOf(item: Tree): string {
  return textOf(item) ?? textOf(childOf(item, 'source')) ?? '';
}

import { shellWords } from '../service/shell-words.ts';
import { entriesOf, isNull, itemsOf, type Tree, textOf, textsOf } from '../tree.ts';
import { type Json, sortedObjectOf, unlessEmpty } from './json.ts';
import { flag, type Printer, printRecord, text } from './printers.ts';

/** A command as words. `null` means that the one of the image is used; Compose always prints it. */
export const command = (tree: Tree | undefined): Json => {
  if (tree === undefined || isNull(tree)) return null;
  const line = textOf(tree);
  return line === undefined ? [...textsOf(tree)] : [...(shellWords(line) ?? [])];
};

export const healthcheckTest: Printer = (tree) => {
  const line = textOf(tree);
  return line === undefined ? unlessEmpty([...textsOf(tree)]) : ['CMD-SHELL', line];
};

/** Names with values, of which some may have none, as a mapping or as a list. */
const values: Printer = (tree) => {
  const listed = itemsOf(tree).map((item) => {
    const [, name = '', value] = /^([^=]*)(?:=(.*))?$/s.exec(textOf(item) ?? '') ?? [];
    return [name, value ?? null] as const;
  });
  const mapped = entriesOf(tree).map(([name, { value }]) => [name, textOf(value) ?? null] as const);
  return unlessEmpty(sortedObjectOf(new Map([...listed, ...mapped])));
};

const HOOK: Readonly<Record<string, Printer>> = {
  command,
  user: text,
  privileged: flag,
  working_dir: text,
  environment: values,
};

/** A command that is run in the container before it stops or after it started. */
export const hook: Printer = (tree, printing) =>
  tree.type === 'mapping' ? { command: null, ...printRecord(tree, HOOK, printing) } : undefined;

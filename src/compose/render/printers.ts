import { byteSize } from '../service/byte-size.ts';
import { durationMs } from '../service/duration.ts';
import { flagOf, numberOf } from '../service/typed.ts';
import { entriesOf, isNull, itemsOf, type Mapping, type Tree, textOf, textsOf } from '../tree.ts';
import { composeDuration } from './duration-text.ts';
import { type Json, objectOf, sortedObjectOf, unlessEmpty } from './json.ts';

/** What printing needs to know beside the tree. */
export interface Printing {
  /** The home folder that `~` stands for; without it, `~` stays. */
  readonly home: string | undefined;
  /** The variables of the project, for names without a value. */
  readonly valueOf: (name: string) => string | undefined;
  /** The version of Docker Compose as which the project was read. */
  readonly version: string;
}

/** Prints one value the way Compose does; undefined when Compose leaves it out. */
export type Printer = (tree: Tree, printing: Printing) => Json | undefined;

// The plain printers leave out what is zero, empty or false; those of `set…` print it when it was set.

export const text: Printer = (tree) => textOf(tree) || undefined;
export const flag: Printer = (tree) => flagOf(tree) || undefined;
export const setFlag: Printer = (tree) => (isNull(tree) ? undefined : flagOf(tree));
/** A whole number; of another one the whole part. */
export const number: Printer = (tree) => Math.trunc(numberOf(tree) ?? 0) || undefined;
export const setNumber: Printer = (tree) => {
  const value = numberOf(tree);
  return value === undefined ? undefined : Math.trunc(value);
};

/** A whole number of which Compose keeps no more than the last bits. */
export function lastBits(bits: number): Printer {
  return (tree) => {
    const value = numberOf(tree);
    return value === undefined ? undefined : Math.trunc(value) % 2 ** bits;
  };
}

/** A number that Compose keeps in 32 bits. */
export const shortNumber: Printer = (tree) => shortest(numberOf(tree)) || undefined;

/** Bytes as a text of digits. */
export const bytes: Printer = (tree) => {
  // A fraction without a unit is nothing to Compose.
  if (tree.type === 'scalar' && tree.kind === 'float') return undefined;
  const size = byteSize(textOf(tree) ?? '');
  return size === undefined || size === 0 ? undefined : String(size);
};

export const setDuration: Printer = (tree) => {
  const milliseconds = durationMs(textOf(tree) ?? '');
  return milliseconds === undefined ? undefined : composeDuration(milliseconds);
};

export const duration: Printer = (tree, printing) => {
  const printed = setDuration(tree, printing);
  return printed === '0s' ? undefined : printed;
};

export const texts: Printer = (tree) => unlessEmpty([...textsOf(tree)]);

/** A list of which Compose keeps every entry once: where the name before `=` is the same, the later one. */
export const namedTexts: Printer = (tree) => {
  const byName = new Map(textsOf(tree).map((item) => [item.split('=', 1)[0] ?? '', item]));
  return unlessEmpty([...byName.values()]);
};

/** Names with their texts; a name without a value has the empty text. */
export const pairs: Printer = (tree) =>
  unlessEmpty(sortedObjectOf(entriesOf(tree).map(([name, { value }]) => [name, textOf(value) ?? ''])));

/** The same of names that may stand in a list, as `NAME=value`. */
export const listedPairs: Printer = (tree, printing) =>
  tree.type === 'sequence'
    ? unlessEmpty(
        sortedObjectOf(
          textsOf(tree).map((item) => {
            const [name = '', ...value] = item.split('=');
            return [name, value.join('=')];
          }),
        ),
      )
    : pairs(tree, printing);

/** An object with known keys; those of extension fields are left out. */
export function record(table: Readonly<Record<string, Printer>>): Printer {
  return (tree, printing) => (tree.type === 'mapping' ? printRecord(tree, table, printing) : undefined);
}

export function printRecord(
  mapping: Mapping,
  table: Readonly<Record<string, Printer>>,
  printing: Printing,
): { readonly [key: string]: Json } {
  return objectOf(
    Object.entries(table).map(([key, printer]) => {
      const value = mapping.entries.get(key)?.value;
      return [key, value && printer(value, printing)];
    }),
  );
}

/** A list, each item printed the same way. */
export function list(printer: Printer): Printer {
  return (tree, printing) =>
    unlessEmpty(
      itemsOf(tree)
        .map((item) => printer(item, printing))
        .filter((item) => item !== undefined),
    );
}

/** Names of the user's choice, each value printed the same way. */
export function named(printer: Printer): Printer {
  return (tree, printing) =>
    unlessEmpty(sortedObjectOf(entriesOf(tree).map(([name, { value }]) => [name, printer(value, printing)])));
}

/** The shortest number that is the same in 32 bits. */
function shortest(value: number | undefined): number | undefined {
  if (value === undefined) return undefined;
  const kept = Math.fround(value);
  for (let digits = 1; digits < 10; digits += 1) {
    const short = Number(kept.toPrecision(digits));
    if (Math.fround(short) === kept) return short;
  }
  return kept;
}

import { type Difference, NOTHING_DECLARED } from './difference.ts';

export interface DeclaredEntry {
  readonly text: string;
  readonly at?: Difference['at'];
}

interface Naming {
  /** Keys of the service, for entries that are declared nowhere. */
  readonly keys: readonly string[];
  /** What one entry is called before its name: `port`, `mount on`. */
  readonly noun: string;
}

/**
 * Holds entries that are known by a name against each other: what is declared and not there, there and not declared, or
 * there and different.
 */
export function keyedDifferences(
  declared: ReadonlyMap<string, DeclaredEntry>,
  running: ReadonlyMap<string, string>,
  { keys, noun }: Naming,
  isSame: (declared: string, running: string, name: string) => boolean = (left, right) => left === right,
): readonly Difference[] {
  const asDeclared = [...declared].flatMap(([name, { text, at }]): Difference[] => {
    const there = running.get(name);
    if (there === undefined) {
      return [{ keys, at, message: `the ${noun} ${name} is declared and not there`, declared: text, running: 'none' }];
    }
    if (isSame(text, there, name)) return [];
    return [{ keys, at, message: `the ${noun} ${name} is not as declared`, declared: text, running: there }];
  });
  const undeclared = [...running]
    .filter(([name]) => !declared.has(name))
    .map(([name, text]) => ({
      keys,
      message: `the ${noun} ${name} is there and not declared`,
      declared: NOTHING_DECLARED,
      running: text,
    }));
  return [...asDeclared, ...undeclared];
}

/** Names that have no value beside them, as entries of which each is its own text. */
export function namesAsEntries(names: readonly string[]): ReadonlyMap<string, DeclaredEntry> {
  return new Map(names.map((name) => [name, { text: name }]));
}

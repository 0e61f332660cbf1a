import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { fingerprint } from '../../capture/redact/secret-facts.ts';
import { maskedResult } from '../door.ts';
import { printOut } from '../output.ts';
import { type Problem, problemLines } from './problem.ts';
import { type ReadEnvironment, readEnvironment } from './read-environment.ts';

/**
 * `gates env diff`: one line on stdout for each difference of two environment files. Returns the exit code, 0 or 1.
 *
 * @throws GatesError `GATES_ENVIRONMENT_INVALID` for a file that cannot be read
 */
export async function compareEnvironments(first: string, second: string): Promise<number> {
  const [left, right] = [await readEnvironment([resolve(first)], {}), await readEnvironment([resolve(second)], {})];
  const problems = differences({ left, right, names: [first, second] });
  printOut(await maskedResult(problemLines(problems)));
  return problems.length > 0 ? 1 : 0;
}

interface Pair {
  readonly left: ReadEnvironment;
  readonly right: ReadEnvironment;
  /** How the files were named. */
  readonly names: readonly [string, string];
}

/** Values are compared by their fingerprints under a key of this run, and are not kept. */
export function differences({ left, right, names: [first, second] }: Pair): readonly Problem[] {
  const key = randomBytes(32);
  const printOf = (value: string | null) => (value === null ? '' : fingerprint(value, key));
  const inLeft = [...left.values()].flatMap(({ name, value, at }): Problem[] => {
    const other = right.get(name);
    if (!other) return [{ kind: 'missing', name, message: `it is not in ${second}`, at }];
    if (printOf(value) === printOf(other.value)) return [];
    return [{ kind: 'different', name, message: `its value is another than in ${first}`, at: other.at }];
  });
  const onlyInRight = [...right.values()].filter(({ name }) => !left.has(name));
  return [
    ...inLeft,
    ...onlyInRight.map(({ name, at }): Problem => ({ kind: 'extra', name, message: `it is not in ${first}`, at })),
  ];
}

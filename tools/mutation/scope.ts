import { inSeededOrder } from './seeded-order.ts';

/** What is to be mutated. */
export interface Scope {
  /** Files, or folders with all that is below them, relative to the project; none: everything that judges. */
  readonly paths: readonly string[];
  /** So many files of the scope, drawn with the seed. */
  readonly sample?: number;
  readonly seed: number;
}

/** What judges: the checks, and what makes a verdict of their results. */
export const JUDGING = ['src/evaluate', 'gates'];

/**
 * The files of a scope, in order. Generated files are data, and what only tests use is not judged by tests.
 *
 * @throws Error when a path of the scope holds nothing to mutate
 */
export function filesInScope({ paths, sample, seed }: Scope, sources: readonly string[]): readonly string[] {
  const scope = paths.length > 0 ? paths : JUDGING;
  const found = scope.map((path) => ({ path, files: sources.filter((file) => isUnder(file, path)).filter(isMutated) }));
  const [empty] = found.filter(({ files }) => files.length === 0);
  if (empty) throw new Error(`nothing to mutate in ${empty.path}: name folders or files below ${JUDGING.join(' or ')}`);
  const all = [...new Set(found.flatMap(({ files }) => files))].toSorted();
  return sample === undefined ? all : inSeededOrder(all, seed).slice(0, sample).toSorted();
}

function isUnder(file: string, path: string): boolean {
  const folder = path.replace(/\/$/, '');
  return file === folder || file.startsWith(`${folder}/`);
}

function isMutated(file: string): boolean {
  return (
    JUDGING.some((folder) => file.startsWith(`${folder}/`)) && !/\.generated\.|\/testing\/|\.(test|live)\./.test(file)
  );
}

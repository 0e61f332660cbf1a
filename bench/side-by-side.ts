import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

export interface Contender {
  readonly name: string;
  readonly argv: readonly string[];
  readonly folder: string;
}

/**
 * Before each command that asks an engine for statistics, so that it finds the engine at rest: one before 25 goes on taking
 * samples for a second after the last who asked, and who comes meanwhile waits up to a second less.
 */
export const ENGINE_REST_MS = 1500;

/** Halts this process, which has nothing else to do. */
const halted = new Int32Array(new SharedArrayBuffer(4));

/**
 * Runs commands in turns, so that a busy machine is busy for all of them.
 *
 * @param restMs before each command, for what the one before it may have left going
 * @returns the median time of each whole process by its name, milliseconds
 */
export function sideBySide<N extends string>(
  contenders: readonly (Contender & { readonly name: N })[],
  rounds: number,
  restMs = 0,
): Readonly<Record<N, number>> {
  const times = new Map<N, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, argv, folder } of contenders) {
      const [program = '', ...args] = argv;
      Atomics.wait(halted, 0, 0, restMs);
      const start = performance.now();
      const { error } = spawnSync(program, args, { cwd: folder, stdio: 'ignore' });
      if (error) throw error;
      // The first round fills the caches of the file system.
      if (round > 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries([...times].map(([name, each]) => [name, median(each)])) as Record<N, number>;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

export interface Contender {
  readonly name: string;
  readonly argv: readonly string[];
  readonly folder: string;
}

export interface Measured {
  readonly name: string;
  /** Median of whole processes, milliseconds. */
  readonly medianMs: number;
}

/** Runs commands in turns, so that a busy machine is busy for all of them, and returns the median time of each. */
export function sideBySide(contenders: readonly Contender[], rounds: number): readonly Measured[] {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, argv, folder } of contenders) {
      const [program = '', ...args] = argv;
      const start = performance.now();
      const { error } = spawnSync(program, args, { cwd: folder, stdio: 'ignore' });
      if (error) throw error;
      // The first round fills the caches of the file system.
      if (round > 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return contenders.map(({ name }) => ({ name, medianMs: median(times.get(name) ?? []) }));
}

/** One line for each, as a ratio of the first. */
export function ratioLines(measured: readonly Measured[]): string {
  const [floor] = measured;
  return measured
    .map(
      ({ name, medianMs }) => `${name.padEnd(34)} ${medianMs.toFixed(0).padStart(6)} ms  ${ratio(medianMs, floor)}\n`,
    )
    .join('');
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function ratio(medianMs: number, floor: Measured | undefined): string {
  return floor === undefined ? '' : `${(medianMs / floor.medianMs).toFixed(2)} ×`;
}

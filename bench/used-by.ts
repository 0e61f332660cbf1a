import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { PROJECT_ROOT } from '../tools/project-root.ts';
import { NODE } from './program.ts';

/** What one whole process used. */
export interface Used {
  readonly wallMs: number;
  readonly peakMegabytes: number;
}

/** Runs a program of Node to its end, whatever that is, and returns what it used. */
export function usedBy([program = NODE, ...args]: readonly string[], folder: string): Used {
  const notes = mkdtempSync(join(tmpdir(), 'gates-usage-'));
  const file = join(notes, 'usage.json');
  const start = performance.now();
  const { error } = spawnSync(program, args, {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: `--import ${PROJECT_ROOT}/bench/tell-usage.mjs`, BENCH_USAGE: file },
    stdio: 'ignore',
  });
  const wallMs = performance.now() - start;
  if (error) throw error;
  const usage = JSON.parse(readFileSync(file, 'utf8')) as NodeJS.ResourceUsage;
  rmSync(notes, { recursive: true });
  return { wallMs, peakMegabytes: usage.maxRSS / 1024 };
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { PROJECT_ROOT } from '../tools/project-root.ts';

/** What one whole process of Node used. */
export interface Used {
  readonly wallMs: number;
  /** Of the processor, its own code and that of the kernel for it. */
  readonly cpuMs: number;
  readonly peakMegabytes: number;
}

/** Runs a script of Node to its end, whatever that is, and returns what it used. */
export function usedBy(script: readonly string[], folder: string): Used {
  const notes = mkdtempSync(join(tmpdir(), 'gates-usage-'));
  const file = join(notes, 'usage.json');
  const start = performance.now();
  const { error } = spawnSync(process.execPath, ['--import', `${PROJECT_ROOT}/bench/tell-usage.mjs`, ...script], {
    cwd: folder,
    env: { ...process.env, BENCH_USAGE: file },
    stdio: 'ignore',
  });
  const wallMs = performance.now() - start;
  if (error) throw error;
  const usage = JSON.parse(readFileSync(file, 'utf8')) as NodeJS.ResourceUsage;
  rmSync(notes, { recursive: true });
  return { wallMs, cpuMs: (usage.userCPUTime + usage.systemCPUTime) / 1000, peakMegabytes: usage.maxRSS / 1024 };
}

/** `gates run g2                    1200 ms   800 ms CPU   120 MB`. */
export function usedLine(name: string, { wallMs, cpuMs, peakMegabytes }: Used): string {
  const [wall, cpu, peak] = [wallMs, cpuMs, peakMegabytes].map((number) => number.toFixed(0).padStart(6));
  return `${name.padEnd(46)} ${wall} ms ${cpu} ms CPU ${peak} MB\n`;
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** True when `promtool` is installed here; it is the reference for what Prometheus accepts. */
export const HAS_PROMTOOL = spawnSync('promtool', ['--version']).status === 0;

/** Whether promtool accepts a text: `check rules`, or `check config --syntax-only`. */
export function promtoolAccepts(what: readonly string[], text: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'gates-promtool-'));
  try {
    writeFileSync(join(folder, 'file.yml'), text);
    return spawnSync('promtool', ['check', ...what, join(folder, 'file.yml')]).status === 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Whether promtool accepts metrics in the text format. What it dislikes of names and units is an error to it too. */
export function promtoolAcceptsMetrics(text: string): boolean {
  return spawnSync('promtool', ['check', 'metrics'], { input: text }).status === 0;
}

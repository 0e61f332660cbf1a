import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { bash } from '../pipelines/run-steps.ts';
import { PROJECT_ROOT } from '../project-root.ts';
import type { Page, ShellBlock } from './read-page.ts';

/** A block that did not do what the page says. */
export interface BlockFault {
  readonly line: number;
  readonly what: string;
}

/**
 * Prepares the folder that the commands of a page run in: a copy of its example, and a run of its capture.
 *
 * @param folder empty
 */
export async function preparePage(
  { folder: example, capture }: Page,
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  if (example !== undefined) await cp(join(PROJECT_ROOT, example), folder, { recursive: true });
  if (capture === undefined) return;
  const recorded = join(PROJECT_ROOT, 'fixtures/captures', capture);
  const { code, output } = await bash(`gates evaluate ${recorded} --quiet`, folder, environment);
  // Systems that were recorded have findings: 1 is the usual end.
  if (code > 3) throw new Error(`the capture ${capture} could not be judged: ${output}`);
}

/** Runs blocks one after the other in one folder, as a reader would, and tells which of them end otherwise than said. */
export async function runBlocks(
  blocks: readonly ShellBlock[],
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<readonly BlockFault[]> {
  const faults: BlockFault[] = [];
  for (const { line, script, exit } of blocks) {
    const { code, output } = await bash(script, folder, environment);
    if (code !== exit) faults.push({ line, what: `ended with ${code}, not ${exit}: ${output.trim().slice(-800)}` });
  }
  return faults;
}

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gates } from '../../fixtures/audit.ts';
import { PROJECT_ROOT } from '../project-root.ts';

export interface Recording {
  /** Folder in `fixtures/captures`. */
  readonly name: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment: Record<string, string | undefined>;
  /** What the run may end with. */
  readonly exitCodes: readonly number[];
}

/** Runs the gates and keeps the capture, which is masked already. Returns the exit code of the run. */
export async function keepCapture({ name, args, folder, environment, exitCodes }: Recording): Promise<number> {
  const out = await mkdtemp(join(tmpdir(), 'gates-capture-'));
  try {
    const { exitCode, stderr } = await gates(['run', ...args, '--out', out], { folder, environment });
    if (!exitCodes.includes(exitCode)) throw new Error(`the run on ${name} ended with ${exitCode}: ${stderr}`);
    const target = `${PROJECT_ROOT}/fixtures/captures/${name}`;
    await rm(target, { recursive: true, force: true });
    await cp(join(out, 'latest/capture'), target, { recursive: true });
    return exitCode;
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { stagedParts } from '../../fixtures/faults/matrix/staged-parts.ts';
import { writeShop } from './shop.ts';

const SYSTEM = 'fixtures/systems/dev-tools-before';
const CAPTURE = 'fixtures/captures/ultra-agent-os-enterprise';

/** One run of the program: the folder to be in, and the words behind `gates`. */
type Run = readonly [folder: string, ...command: string[]];

/**
 * Keeps beside the code what V8 makes of it while the program does what it mostly does: shows its help, audits files and
 * a system, runs flows, and judges a capture. Another V8 compiles the code anew.
 */
export async function keepCompiledCode(root: string, out = 'dist'): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gates-build-'));
  const parts = await stagedParts();
  const engine = await parts.engine();
  try {
    await cp(`${root}/${SYSTEM}`, join(folder, 'system'), { recursive: true });
    await cp(`${root}/${CAPTURE}`, join(folder, 'capture'), { recursive: true });
    await writeShop(join(folder, 'shop'), parts);
    const program = [`${root}/tools/build/run-and-compile.mjs`, `${root}/${out}/main.cjs`];
    const runs = runsIn(folder, engine.endpoint.url);
    await promisify(execFile)(process.execPath, [...program, JSON.stringify(runs)]);
  } finally {
    await engine.close();
    await parts.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function runsIn(folder: string, engine: string): readonly Run[] {
  const written = ['--quiet', '--out', join(folder, 'out')];
  const [system, shop] = [join(folder, 'system'), join(folder, 'shop')];
  return [
    [system, '--help'],
    [system, 'run', 'g1', ...written],
    [shop, 'run', 'g2', '--host', engine, ...written],
    [shop, 'flows', 'run', '--host', engine, ...written],
    [system, 'evaluate', join(folder, 'capture'), ...written],
  ];
}

import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SYSTEM = 'fixtures/systems/dev-tools-before';
const CAPTURE = 'fixtures/captures/ultra-agent-os-enterprise';

/**
 * Keeps beside the code what V8 makes of it while the program does what it mostly does: shows its help, audits files,
 * and judges a capture. Another V8 compiles the code anew.
 */
export async function keepCompiledCode(root: string, out = 'dist'): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'gates-build-'));
  try {
    await cp(`${root}/${SYSTEM}`, join(folder, 'system'), { recursive: true });
    await cp(`${root}/${CAPTURE}`, join(folder, 'capture'), { recursive: true });
    const program = [`${root}/tools/build/run-and-compile.mjs`, `${root}/${out}/main.js`];
    const options = await optionsOfProgram(root);
    execFileSync(process.execPath, [...options, ...program], {
      cwd: join(folder, 'system'),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The options of Node with which the program is started: what V8 keeps is good for the same options only. */
export async function optionsOfProgram(root: string): Promise<readonly string[]> {
  const line = /exec node (.*) -- /.exec(await readFile(`${root}/bin/gates.js`, 'utf8'));
  if (line?.[1] === undefined) throw new Error('bin/gates.js does not start Node as it did');
  return line[1].split(' ');
}

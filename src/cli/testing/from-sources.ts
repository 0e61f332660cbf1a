import { spawn } from 'node:child_process';
import { PROJECT_ROOT } from '../../../tools/project-root.ts';
import { builtProgram } from '../../../tools/testing/built-program.ts';

export interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  /** Another program than the Node that runs the tests. */
  readonly node?: string;
  /** What is put before the program: `unshare -n`. */
  readonly before?: readonly string[];
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the command line, built from the sources as they are now, in a process and an environment of its own. */
export async function gatesFromSources(
  args: readonly string[],
  { node = process.execPath, before = [], folder = PROJECT_ROOT, environment = {} }: Surroundings = {},
): Promise<Ended> {
  const { path } = await builtProgram();
  const [program = node, ...rest] = [...before, node, `${path}/gates`, ...args];
  const child = spawn(program, rest, {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, ...output }));
  });
}

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PROGRAM = `import(${JSON.stringify(`${ROOT}src/cli/main.ts`)}).then(async ({ main }) => { process.exitCode = await main(process.argv.slice(1)); })`;

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

/** Runs the command line from the sources, in a process and an environment of its own. */
export function gatesFromSources(
  args: readonly string[],
  { node = process.execPath, before = [], folder = ROOT, environment = {} }: Surroundings = {},
): Promise<Ended> {
  const loader = `${ROOT}node_modules/tsx/dist/esm/index.mjs`;
  const [program = node, ...rest] = [...before, node, '--import', `file://${loader}`, '--eval', PROGRAM, '--', ...args];
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

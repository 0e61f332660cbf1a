import { spawn } from 'node:child_process';
import { ReadFailure } from '../../model/intake.ts';
import { LimitReached } from '../../model/limits/limit-reached.ts';
import { reachedAt } from '../../model/limits/limits.ts';

const LARGEST_ANSWER = 4 * 1024 * 1024;

export interface GitAnswer {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface GitQuestion {
  readonly folder: string;
  readonly signal: AbortSignal;
  /** How long git may take, milliseconds. */
  readonly callMs: number;
  /** What git is to read from its standard input. */
  readonly input?: string;
  /** Name or path of the program; `git` unless a test says otherwise. */
  readonly program?: string;
}

/**
 * A repository is somebody else's input: nothing that its settings name is started, and nothing is written. What the
 * user's own ignore file leaves out counts for nobody else.
 */
const SETTINGS = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.excludesFile=/dev/null'];
const CAREFUL = ['--no-pager', ...SETTINGS.flatMap((setting) => ['-c', setting])];

/**
 * Asks git a read-only question, without a shell.
 *
 * @throws ReadFailure `git.absent`, `git.hung` after its time, or `git.failed`; answers above 4 MiB are refused
 */
export async function askGit(args: readonly string[], question: GitQuestion): Promise<GitAnswer> {
  const { folder, signal, callMs, input = '', program = 'git' } = question;
  const deadline = AbortSignal.timeout(callMs);
  const child = spawn(program, [...CAREFUL, ...args], {
    cwd: folder,
    env: environment(),
    signal: AbortSignal.any([signal, deadline]),
    stdio: 'pipe',
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? -1));
  });
  // A program that does not read its input closes it; its exit code tells the rest.
  child.stdin.on('error', () => undefined).end(input);
  try {
    const [stdout, stderr, exitCode] = await Promise.all([textOf(child.stdout), textOf(child.stderr), ended]);
    return { exitCode, stdout, stderr };
  } catch (error) {
    child.kill();
    if (deadline.aborted && !signal.aborted)
      throw new LimitReached('git.hung', 'git gave no answer in time', reachedAt('programCall', callMs), error);
    throw failure(error);
  }
}

/** Variables such as `GIT_DIR`, which a git hook has set, would make git look elsewhere. */
function environment(): Record<string, string | undefined> {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return { ...Object.fromEntries(own), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
}

async function textOf(stream: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    length += bytes.length;
    if (length > LARGEST_ANSWER) throw new ReadFailure('git.failed', 'its answer is larger than 4 MiB');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function failure(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new ReadFailure('git.absent', 'git is not installed on this host', error);
  if (code === 'EACCES') return new ReadFailure('git.absent', 'git cannot be started on this host', error);
  return error;
}

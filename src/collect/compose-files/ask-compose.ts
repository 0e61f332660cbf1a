import { spawn } from 'node:child_process';
import { ReadFailure } from '../../model/intake.ts';
import { LimitReached } from '../../model/limits/limit-reached.ts';
import { reachedAt } from '../../model/limits/limits.ts';

const LARGEST_ANSWER = 8 * 1024 * 1024;

export interface ComposeAnswer {
  readonly exitCode: number;
  readonly stdout: string;
}

export interface ComposeQuestion {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  /** How long Docker Compose may take, milliseconds. */
  readonly callMs: number;
}

/** What files name is never fetched: a remote `include` would reach the network. */
const CAREFUL = { COMPOSE_EXPERIMENTAL_GIT_REMOTE: 'false', COMPOSE_EXPERIMENTAL_OCI_REMOTE: 'false', NO_COLOR: '1' };

/**
 * Asks Docker Compose something that it answers without an engine, without a shell. What it complains of is not kept:
 * its messages can hold values.
 *
 * @throws ReadFailure `compose.absent`, `compose.hung` after its time, or `compose.failed` for more than 8 MiB
 */
export async function askCompose(argv: readonly string[], question: ComposeQuestion): Promise<ComposeAnswer> {
  const [program = '', ...args] = argv;
  const deadline = AbortSignal.timeout(question.callMs);
  const child = spawn(program, args, {
    cwd: question.folder,
    env: { ...question.environment, ...CAREFUL },
    signal: AbortSignal.any([question.signal, deadline]),
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? -1));
  });
  try {
    const [stdout, exitCode] = await Promise.all([textOf(child.stdout), ended]);
    return { exitCode, stdout };
  } catch (error) {
    child.kill('SIGKILL');
    if (!deadline.aborted || question.signal.aborted) throw failure(error);
    const limit = reachedAt('programCall', question.callMs);
    throw new LimitReached('compose.hung', 'Docker Compose gave no answer in time', limit, error);
  }
}

async function textOf(stream: AsyncIterable<unknown>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    length += bytes.length;
    if (length > LARGEST_ANSWER) throw new ReadFailure('compose.failed', 'its answer is larger than 8 MiB');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function failure(error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'ENOENT' && code !== 'EACCES') return error;
  return new ReadFailure('compose.absent', 'Docker Compose cannot be started on this host', error);
}

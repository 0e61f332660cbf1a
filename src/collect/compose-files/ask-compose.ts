import { spawn } from 'node:child_process';
import { ReadFailure } from '../../model/intake.ts';

const DEADLINE_MS = 10_000;
const LARGEST_ANSWER = 8 * 1024 * 1024;

export interface ComposeAnswer {
  readonly exitCode: number;
  readonly stdout: string;
}

export interface ComposeQuestion {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/** What files name is never fetched: a remote `include` would reach the network. */
const CAREFUL = { COMPOSE_EXPERIMENTAL_GIT_REMOTE: 'false', COMPOSE_EXPERIMENTAL_OCI_REMOTE: 'false', NO_COLOR: '1' };

/**
 * Asks Docker Compose something that it answers without an engine, without a shell. What it complains of is not kept:
 * its messages can hold values.
 *
 * @throws ReadFailure `compose.absent`, `compose.hung` after 10 s, or `compose.failed` for more than 8 MiB
 */
export async function askCompose(argv: readonly string[], question: ComposeQuestion): Promise<ComposeAnswer> {
  const [program = '', ...args] = argv;
  const deadline = AbortSignal.timeout(DEADLINE_MS);
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
    throw failure(error, deadline.aborted && !question.signal.aborted);
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

function failure(error: unknown, hung: boolean): unknown {
  if (hung) {
    return new ReadFailure('compose.hung', `Docker Compose gave no answer within ${DEADLINE_MS / 1000} s`, error);
  }
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'ENOENT' && code !== 'EACCES') return error;
  return new ReadFailure('compose.absent', 'Docker Compose cannot be started on this host', error);
}

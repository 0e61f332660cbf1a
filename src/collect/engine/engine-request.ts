import { Agent, errors, request } from 'undici';
import { ReadFailure } from '../../model/intake.ts';
import type { EngineEndpoint } from './endpoint.ts';

const SIZE_LIMIT = 32 * 1024 * 1024;

/** The answer of an engine: status 200, body complete. */
export interface EngineAnswer {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** A connection to an engine over which only GET requests go. */
export class EngineConnection {
  readonly #agent: Agent;
  readonly #origin: string;
  readonly #endpoint: EngineEndpoint;

  constructor(endpoint: EngineEndpoint) {
    const { socketPath, tls, url } = endpoint;
    const connect = socketPath === undefined ? { ...tls } : { socketPath };
    this.#agent = new Agent({ connect, connections: 64, keepAliveTimeout: 2000 });
    this.#origin = socketPath === undefined ? url.replace(/^tcp:/, tls ? 'https:' : 'http:') : 'http://docker';
    this.#endpoint = endpoint;
  }

  /**
   * Sends one GET and reads the whole answer.
   *
   * @param target path and query, already found to be read-only
   * @param totalMs for the whole call, from connecting to the last byte
   * @throws ReadFailure with a stable code for whatever went wrong
   */
  async get(target: string, totalMs: number, signal: AbortSignal): Promise<EngineAnswer> {
    const deadline = AbortSignal.timeout(totalMs);
    try {
      const answer = await request(`${this.#origin}${target}`, {
        dispatcher: this.#agent,
        method: 'GET',
        signal: AbortSignal.any([deadline, signal]),
        headers: { 'user-agent': 'gates', accept: 'application/json' },
        headersTimeout: totalMs,
        bodyTimeout: totalMs,
      });
      const body = await readBody(answer.body);
      if (answer.statusCode !== 200) throw statusFailure(answer.statusCode, body, target);
      return { body, headers: answer.headers };
    } catch (error) {
      if (error instanceof ReadFailure) throw error;
      if (signal.aborted) throw signal.reason;
      if (deadline.aborted)
        throw new ReadFailure('engine.hung', `the engine did not answer within ${totalMs} ms`, error);
      throw connectionFailure(error, this.#endpoint);
    }
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }
}

async function readBody(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > SIZE_LIMIT) throw new ReadFailure('body.too-large', `the answer is larger than ${SIZE_LIMIT} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function statusFailure(status: number, body: Buffer, target: string): ReadFailure {
  const said = engineMessage(body);
  const path = target.split('?', 1)[0] ?? '';
  if (status === 404) return new ReadFailure('not-found', said ?? 'the engine does not have it');
  if (status === 403 || status === 405)
    return new ReadFailure('blocked.by.proxy', `a proxy in front of the engine refuses GET ${path}`);
  if (status === 501) return new ReadFailure('not-supported', said ?? 'the engine does not support this');
  if (status === 400 && said?.includes('version')) return new ReadFailure('api.version', said);
  if (status >= 300 && status < 400)
    return new ReadFailure('protocol', `the engine answered with a redirect (${status}), which is not followed`);
  return new ReadFailure('engine.error', `the engine answered ${status}${said === undefined ? '' : `: ${said}`}`);
}

/** The engine tells its errors as `{"message": …}`; anything else (a proxy's page) is not quoted. */
function engineMessage(body: Buffer): string | undefined {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    const message = typeof parsed === 'object' && parsed !== null && 'message' in parsed ? parsed.message : undefined;
    return typeof message === 'string' ? message.slice(0, 300) : undefined;
  } catch {
    return undefined;
  }
}

function connectionFailure(error: unknown, { url, from }: EngineEndpoint): ReadFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const where = `${url} (${from})`;
  if (code === 'ENOENT' || code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new ReadFailure(
      'engine.unreachable',
      `no engine answers at ${where}; start it, or name another with -H or --context`,
      error,
    );
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new ReadFailure(
      'engine.permission',
      `${where} may not be opened by this user; join the group "docker" or use a socket that you may read`,
      error,
    );
  }
  if (code === 'EAGAIN')
    return new ReadFailure('engine.hung', `the engine at ${where} accepts no more connections`, error);
  if (error instanceof errors.HTTPParserError)
    return new ReadFailure('protocol', `what answers at ${where} is not a Docker engine`, error);
  const detail = error instanceof Error ? error.message : String(error);
  return new ReadFailure('engine.lost', `the connection to ${where} broke: ${detail}`, error);
}

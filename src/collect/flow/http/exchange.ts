import { performance } from 'node:perf_hooks';
import type { HttpResponse } from '../../../model/evidence/flow-http.ts';
import { latenessOf, type Progress } from '../../http-failure.ts';
import { StepFailure } from '../performer.ts';
import type { ConnectionPool } from './connection-pool.ts';
import { httpError } from './http-blame.ts';
import type { PreparedRequest } from './prepare-request.ts';
import { readAnswer } from './read-answer.ts';

export interface ExchangeLimits {
  /** Milliseconds from the first byte sent to the last one received. */
  readonly limitMs: number;
  readonly signal: AbortSignal;
  /** Bytes of a body that are read; what is usual when nothing is said. */
  readonly bodyBytes?: number;
}

export interface Exchange {
  readonly response: HttpResponse;
  readonly durationMs: number;
}

/**
 * Sends one request and reads its answer. No redirect is followed.
 *
 * @throws StepFailure with a stable code for whatever went wrong
 */
export async function exchange(
  pool: ConnectionPool,
  { origin, path, method, headers, body }: PreparedRequest,
  { limitMs, signal, bodyBytes }: ExchangeLimits,
): Promise<Exchange> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), Math.max(1, Math.ceil(limitMs)));
  const progress: Progress = { hasHeaders: false };
  const readBefore = pool.socket?.bytesRead ?? 0;
  const begin = performance.now();
  try {
    const answer = await pool.agent.request({
      origin,
      path,
      method,
      headers: { ...headers },
      signal: AbortSignal.any([deadline.signal, signal]),
      // The deadline above is the only one: these are coarse, and start again with every chunk.
      headersTimeout: 0,
      bodyTimeout: 0,
      ...(body !== undefined && { body }),
    });
    progress.hasHeaders = true;
    const response = await readAnswer(answer.statusCode, answer.headers, answer.body, bodyBytes);
    return { response, durationMs: performance.now() - begin };
  } catch (error) {
    if (signal.aborted || deadline.signal.aborted) {
      const { socket } = pool;
      const isSilent = socket !== undefined && socket.bytesRead <= readBefore && !progress.hasHeaders;
      const late = isSilent
        ? { code: 'timeout', message: `no answer within ${Math.round(limitMs)} ms` }
        : latenessOf({ ...progress, ...(socket && { socket }) }, `within ${Math.round(limitMs)} ms`);
      throw new StepFailure({ ...late, blame: 'system' }, error);
    }
    throw new StepFailure(httpError(error), error);
  } finally {
    clearTimeout(timer);
  }
}

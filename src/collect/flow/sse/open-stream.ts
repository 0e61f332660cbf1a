import type { Agent } from 'undici';
import { httpError } from '../http/http-blame.ts';
import type { PreparedRequest } from '../http/prepare-request.ts';
import { StepFailure } from '../performer.ts';
import { withinLimit } from '../within-limit.ts';

/** An answer whose body is still being read. */
export interface OpenStream {
  readonly status: number;
  readonly headers: Readonly<Record<string, string[]>>;
  readonly body: AsyncIterable<Buffer> & { destroy: () => unknown };
}

/**
 * Asks for a stream and returns when its headers are there. No redirect is followed.
 *
 * @throws StepFailure when there was no answer in time, or none that is HTTP
 */
export function openStream(
  agent: Agent,
  { origin, path, headers }: PreparedRequest,
  { limitMs, signal }: { readonly limitMs: number; readonly signal: AbortSignal },
): Promise<OpenStream> {
  return withinLimit({ signal }, limitMs, async (ending) => {
    try {
      const sent = { origin, path, method: 'GET' as const, headers: { ...headers }, signal: ending };
      // The times of the step are the only ones: a stream may be silent for long.
      const answer = await agent.request({ ...sent, headersTimeout: 0, bodyTimeout: 0 });
      const lists = Object.entries(answer.headers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name.toLowerCase(), [value].flat()] as const],
      );
      return { status: answer.statusCode, headers: Object.fromEntries(lists), body: answer.body };
    } catch (error) {
      if (ending.aborted) throw error;
      throw new StepFailure(httpError(error), error);
    }
  });
}

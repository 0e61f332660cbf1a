import type { HttpResponse } from '../../../model/evidence/flow-http.ts';
import type { RecordOf } from '../../../model/evidence/flow-record.ts';
import type { HttpAction } from '../../../model/flow/http-step.ts';
import { StepFailure } from '../performer.ts';
import type { Exchange } from './exchange.ts';

type Burst = NonNullable<HttpAction['burst']>;
export type BurstResult = Pick<
  RecordOf<'burst'>,
  'asked' | 'concurrency' | 'tally' | 'stoppedBy' | 'response' | 'durationMs'
>;

const USUAL_CONCURRENCY = 5;

/**
 * Sends many requests at once and counts the answers by status, failures by code. Ends early after a status of `stopOn`
 * and when the time is up.
 *
 * @param send one request
 */
export async function burst(
  { count, concurrency = USUAL_CONCURRENCY, stopOn = [] }: Burst,
  send: () => Promise<Exchange>,
  signal: AbortSignal,
): Promise<BurstResult> {
  const tally: Record<string, number> = {};
  let slowest = 0;
  const seen: { started: number; stoppedBy?: number; response?: HttpResponse } = { started: 0 };
  const one = async () => {
    while (seen.started < count && seen.stoppedBy === undefined && !signal.aborted) {
      seen.started += 1;
      const result = await send().catch(codeOf);
      const key = typeof result === 'string' ? result : String(result.response.status);
      tally[key] = (tally[key] ?? 0) + 1;
      if (typeof result === 'string') continue;
      slowest = Math.max(slowest, result.durationMs);
      if (seen.stoppedBy !== undefined) continue;
      seen.response = result.response;
      if (stopOn.includes(result.response.status)) seen.stoppedBy = result.response.status;
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, count) }, one));
  const { started, ...rest } = seen;
  return { asked: started, concurrency, tally, ...rest, durationMs: slowest };
}

function codeOf(error: unknown): string {
  if (error instanceof StepFailure) return error.error.code;
  throw error;
}

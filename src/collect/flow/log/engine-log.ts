import { ReadFailure } from '../../../model/intake.ts';
import { type EngineClient, engineClient } from '../../engine/engine-client.ts';
import { engineClock } from '../../engine/engine-clock.ts';
import { type FlowEngine, StepFailure } from '../performer.ts';

/** A client for logs, which must be closed, and how far the clock of the engine is ahead of this host's. */
export interface EngineLog {
  readonly client: EngineClient;
  /** Milliseconds; zero when the clocks cannot be told apart. */
  readonly aheadMs: number;
}

/** @throws StepFailure blame precondition, when the engine does not answer */
export async function openEngineLog(
  { endpoint, callMs }: FlowEngine,
  signal: AbortSignal,
  now: () => Date,
): Promise<EngineLog> {
  const client = engineClient({ endpoint, callMs, signal, isAlive: async () => true });
  const [startedAt, began] = [now().toISOString(), performance.now()];
  try {
    const value = await client.connect();
    const durationMs = performance.now() - began;
    const clock = engineClock({ collector: '', action: '', startedAt, durationMs, bytes: 0, truncated: false, value });
    // The date of an answer is cut off to seconds: a smaller difference says nothing.
    const isAhead = clock !== undefined && Math.abs(clock.skewMs) > clock.uncertaintyMs;
    return { client, aheadMs: isAhead ? clock.skewMs - clock.uncertaintyMs : 0 };
  } catch (error) {
    await client.close();
    if (!(error instanceof ReadFailure)) throw error;
    throw new StepFailure({ code: error.code, message: error.message, blame: 'precondition' }, error);
  }
}

import { type StepContext, StepFailure } from './performer.ts';

/** What came of the time of one attempt. */
type Ending = 'limit' | 'stopped';

/**
 * Does something that must end within the time of one attempt. It leaves no timer and no listener behind.
 *
 * @param limitMs after which `ending` is aborted, milliseconds; it is aborted with the step as well
 * @param work must end soon after `ending` was aborted, in whatever way
 * @throws StepFailure `timeout`, blame system, when the time was up; whatever `work` throws otherwise
 */
export async function withinLimit<T>(
  { signal }: Pick<StepContext, 'signal'>,
  limitMs: number,
  work: (ending: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const end = (how: Ending) => () => controller.abort(how);
  const stop = end('stopped');
  const timer = setTimeout(end('limit'), Math.max(0, limitMs));
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    return await work(controller.signal);
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    throw lateness(controller.signal.reason as Ending, limitMs, error);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

function lateness(how: Ending, limitMs: number, cause: unknown): StepFailure {
  const within = how === 'limit' ? ` within ${Math.round(limitMs)} ms` : ' before it was stopped';
  return new StepFailure({ code: 'timeout', message: `no complete answer${within}`, blame: 'system' }, cause);
}

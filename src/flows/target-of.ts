import type { Step } from '../model/flow/step.ts';
import { isStep } from './sound-flows.ts';

/** The target that a step talks to; undefined for steps that ask the engine, or use an open connection. */
export function targetOf(step: Step): string | undefined {
  if (isStep(step, 'http')) return step.http.target;
  if (isStep(step, 'websocket')) return step.websocket.open?.target;
  if (isStep(step, 'sse')) return step.sse.target;
  if (isStep(step, 'sql')) return step.sql.target;
  if (isStep(step, 'redis')) return step.redis.target;
  return isStep(step, 'metrics') ? step.metrics.target : undefined;
}

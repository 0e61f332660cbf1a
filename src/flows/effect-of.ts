import { EFFECTS, type Effects } from '../model/flow/flow-file.ts';
import type { Step } from '../model/flow/step.ts';
import { isStep } from './sound-flows.ts';

/** Methods that change nothing: https://www.rfc-editor.org/rfc/rfc9110#section-9.2.1 */
export const READING_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** What a step does to the system, at the least. */
export function effectOf(step: Step): Effects {
  if (isStep(step, 'compose')) return 'destructive';
  if (isStep(step, 'http') && step.http.burst) return 'destructive';
  if (isStep(step, 'container') || step.creates) return 'write';
  if (step.safe) return 'read';
  if (isStep(step, 'http')) return READING_METHODS.includes(step.http.method ?? 'GET') ? 'read' : 'write';
  return isStep(step, 'websocket') && step.websocket.send ? 'write' : 'read';
}

/** True when `left` does more than `right`. */
export function exceeds(left: Effects, right: Effects): boolean {
  return EFFECTS.indexOf(left) > EFFECTS.indexOf(right);
}

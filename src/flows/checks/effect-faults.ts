import { effectOf, exceeds } from '../effect-of.ts';
import type { Report } from '../fault.ts';
import type { PlacedFlow } from '../sound-flows.ts';

/** A flow that says it does less than its steps do, and one that goes beyond a budget beside others. */
export function effectFaults({ flow, path, steps }: PlacedFlow, report: Report): void {
  for (const { step, kind, path: at } of steps) {
    const effect = effectOf(step);
    if (!exceeds(effect, flow.effects)) continue;
    const hint = kind === 'http' || kind === 'websocket' ? ', or mark the step safe: true when it changes nothing' : '';
    const message = `this step is ${effect} and the flow says effects: ${flow.effects}; write effects: ${effect}`;
    report('flow.effects', [...at, kind], `${message}${effect === 'write' ? hint : ''}`, 'key');
  }
  const hasBurst = steps.some(({ step }) => 'http' in step && step.http.burst);
  if (hasBurst && !flow.exclusive)
    report('flow.budget', [...path, 'id'], 'a flow with a burst locks this address out; write exclusive: true');
}

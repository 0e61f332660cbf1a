import { milliseconds } from '../../assertions/milliseconds.ts';
import { effectOf } from '../effect-of.ts';
import type { Report } from '../fault.ts';
import { isStep, type PlacedFlow, type PlacedStep } from '../sound-flows.ts';

/** Repetitions that are not allowed, or that cannot end in time. */
export function repetitionFaults({ step, kind, path }: PlacedStep, { flow }: PlacedFlow, report: Report): void {
  const { eventually, consistently } = step;
  if (step.repeatable && !eventually && !consistently)
    report('flow.action', [...path, 'repeatable'], 'repeatable says nothing without eventually or consistently', 'key');
  if (step.safe && kind !== 'http' && kind !== 'websocket')
    report('flow.action', [...path, 'safe'], 'safe is for http and websocket steps', 'key');
  if (!eventually && !consistently) return;
  const word = eventually ? 'eventually' : 'consistently';
  const at = [...path, word];
  if (eventually && consistently) report('flow.action', at, 'eventually and consistently exclude each other', 'key');
  if (['compose', 'container', 'waitUntil', 'websocket', 'sse'].includes(kind))
    report('flow.action', at, `a ${kind} step waits by itself and is not repeated`, 'key');
  if (isStep(step, 'http') && step.http.burst) report('flow.action', at, 'a burst is not repeated', 'key');
  else if (effectOf(step) !== 'read' && !step.repeatable)
    report(
      'flow.action',
      at,
      'this request changes something each time; mark the step repeatable: true to send it again',
      'key',
    );
  const length = milliseconds(eventually?.within ?? consistently?.for ?? '') ?? 0;
  if (length === 0) report('flow.deadline', at, 'it takes some time to be worth its name');
  const limit = flow.timeout === undefined ? undefined : milliseconds(flow.timeout);
  if (limit !== undefined && length >= limit)
    report('flow.deadline', at, `it lasts longer than the ${flow.timeout ?? ''} that the flow has`);
}

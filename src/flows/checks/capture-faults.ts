import { pathFault } from '../../assertions/json-path.ts';
import { regularExpression } from '../../assertions/regular-expression.ts';
import type { Capture, StepKind } from '../../model/flow/step.ts';
import type { Report } from '../fault.ts';
import { isStep, type PlacedStep } from '../sound-flows.ts';
import { withoutVariables } from '../without-variables.ts';

const WAYS = ['json', 'header', 'matches', 'ratelimit', 'token'] as const;
const WITHOUT_JSON: readonly StepKind[] = ['metrics', 'waitUntil', 'container', 'compose'];

/** Captures that can never find one value. */
export function captureFaults({ step, kind, path }: PlacedStep, report: Report): void {
  const captures = Object.entries(step.capture ?? {});
  if (step.capture && captures.length === 0) report('flow.action', [...path, 'capture'], 'it captures nothing', 'key');
  if (step.forEach && captures.length > 0)
    report(
      'flow.action',
      [...path, 'capture'],
      'a step with forEach captures nothing: no row is the one that counts',
      'key',
    );
  for (const [name, how] of captures) {
    const message = captureFault(how, kind, isStep(step, 'jwt') && step.jwt.forge !== undefined);
    if (message !== undefined) report('flow.action', [...path, 'capture', name], message, 'key');
  }
}

function captureFault(how: Capture, kind: StepKind, isForge: boolean): string | undefined {
  const [way, other] = WAYS.filter((each) => how[each] !== undefined);
  if (way === undefined || other !== undefined) return `a capture has one of ${WAYS.join(', ')}`;
  if (way === 'token') return isForge ? undefined : 'only a step with jwt.forge makes a token';
  if (isForge) return 'a forged token is captured with token: true';
  if (way !== 'json' && kind !== 'http') return `${way} is captured from http steps only`;
  if (way === 'json' && WITHOUT_JSON.includes(kind)) return `a ${kind} step has nothing that is JSON`;
  if (how.json !== undefined) return pathFault(withoutVariables(how.json));
  const expression = regularExpression(withoutVariables(how.matches ?? ''));
  if (typeof expression === 'string') return expression;
  return how.matches === '' ? 'an empty expression finds nothing in particular' : undefined;
}

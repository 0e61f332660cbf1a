import { milliseconds } from '../../assertions/milliseconds.ts';
import { regularExpression } from '../../assertions/regular-expression.ts';
import type { Target } from '../../model/flow/target.ts';
import { StepFailure } from './performer.ts';

/** Counts what is sent to targets with a budget. The plan makes sure of it before; this makes sure of the plan. */
export class Budgets {
  readonly #spent = new Map<string, number>();

  /**
   * Counts requests before they are sent. Bursts are not counted: they are meant to go beyond.
   *
   * @throws StepFailure `budget.exhausted` when they are more than may be sent
   */
  spend(target: Target, path: string, requests: number): void {
    const { budget } = target;
    if (!budget || (milliseconds(budget.window) ?? 0) === 0 || !counts(budget.paths, path)) return;
    const address = target.url ?? `${target.service ?? ''}:${target.port ?? ''}`;
    const spent = (this.#spent.get(address) ?? 0) + requests;
    const usable = budget.requests - (budget.reserve ?? 0);
    if (spent > usable)
      throw new StepFailure({
        code: 'budget.exhausted',
        message: `${usable} requests in ${budget.window} are allowed, and all of them were sent`,
        blame: 'flow',
      });
    this.#spent.set(address, spent);
  }
}

function counts(paths: string | undefined, path: string): boolean {
  const expression = regularExpression(paths ?? '');
  return typeof expression === 'string' || expression.matcher(path).find();
}

import { run } from '../run/run.ts';
import { askedBy, type RunFlowsOptions } from './flow-options.ts';

/** `gates flows run`: the third gate alone. Returns the exit code. */
export function runChosenFlows(ids: readonly string[], options: RunFlowsOptions): Promise<number> {
  return run(['g3'], options, { ...askedBy(ids, options), alone: true });
}

import type { FlowSuite } from '../../model/evidence/flow-suite.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';
import { flowSteps } from './flow-steps.ts';
import type { ReadRun } from './judged-flows.ts';

type Target = DeepReadonly<FlowSuite['targets'][number]>;

/** What of the budget of a target is planned and was used. Requests; milliseconds. */
export interface BudgetSituation {
  readonly target: string;
  readonly requests: number;
  readonly windowMs: number;
  readonly reserve: number;
  /** What may be sent: the budget without the reserve. */
  readonly allowed: number;
  readonly worstCase: number;
  readonly bursts: number;
  /** Requests of single steps that are recorded, attempts counted. */
  readonly sent: number;
}

/** The situation of a target that has a budget. */
export function budgetUse({ name, budget }: Target, runs: readonly ReadRun[]): BudgetSituation | undefined {
  if (!budget) return undefined;
  const { requests, windowMs, reserve, worstCase, bursts } = budget;
  return {
    target: name,
    requests,
    windowMs,
    reserve,
    allowed: requests - reserve,
    worstCase,
    bursts,
    sent: sentTo(name, runs),
  };
}

function sentTo(target: string, runs: readonly ReadRun[]): number {
  return runs.flatMap(flowSteps).reduce((sum, { step: { record, attempts } }) => {
    const isRequest = record?.kind === 'http' || record?.kind === 'metrics' || record?.kind === 'sse';
    return isRequest && record.target === target ? sum + (attempts?.count ?? 1) : sum;
  }, 0);
}

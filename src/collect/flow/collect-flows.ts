import { suiteBudgets } from '../../flows/suite-faults.ts';
import type { FlowRun } from '../../model/evidence/flow-run.ts';
import type { SuiteFlow } from '../../model/evidence/flow-suite.ts';
import { type Intake, ReadFailure } from '../../model/intake.ts';
import type { SetLimit } from '../../model/limits/set-limit.ts';
import { flowSuite } from './flow-suite.ts';
import { limitsReachedBy } from './limits-reached-by.ts';
import { runFlows } from './run-flows.ts';
import { type LoadedFile, type RunScopeOptions, withRunScope } from './run-scope.ts';
import type { TargetRoutes } from './target-routes.ts';

type Reason = NonNullable<SuiteFlow['excluded']>;

export interface FlowsOptions extends RunScopeOptions {
  readonly excluded: ReadonlyMap<string, Reason>;
  readonly required: (id: string) => boolean;
  /** Why no flow at all is to run: the gate before this one is not ready. */
  readonly heldBack?: Reason;
  readonly concurrency: number;
  readonly say: (text: string) => void;
}

/**
 * Runs flows against the running system and keeps what became of them.
 *
 * @param intake must not end with the run: cleanup is recorded as well
 */
export function collectFlows(intake: Intake, options: FlowsOptions): Promise<void> {
  return withRunScope(intake, options, async (scope, files) => {
    keepSuite(intake, options, files, scope.routes);
    const { excluded, heldBack, concurrency, say } = options;
    const runs = await runFlows(scope, { files, excluded, concurrency, say, ...(heldBack && { heldBack }) });
    for (const run of runs)
      intake.keep(
        'flowRuns',
        run.flow,
        reading(intake, `flow ${run.flow}`, run.startedAt, run.durationMs ?? 0, run),
        (value) => value,
        (value) => [...limitsReachedBy(value, intake.limits), ...endedBy(options.signal, value)],
      );
  });
}

/** The limit of the run or of the gate, where its time kept this flow from running or from coming to its end. */
function endedBy({ reason }: AbortSignal, { deadline, reason: whyNot }: FlowRun): SetLimit[] {
  const limit = reason instanceof ReadFailure ? reason.limit : undefined;
  const isEnded = deadline === 'gate' || deadline === 'run' || whyNot?.code === 'timeout';
  return limit && isEnded ? [limit] : [];
}

function keepSuite(intake: Intake, options: FlowsOptions, files: readonly LoadedFile[], routes: TargetRoutes): void {
  const { run, excluded, required } = options;
  const budgets = suiteBudgets(
    files.map(({ parsed }) => parsed),
    (id) => !excluded.has(id),
  );
  const suite = flowSuite({ runId: run.id, files, excluded, required, routes, budgets });
  intake.keep('flowSuite', 'flows', reading(intake, 'read the flow files', undefined, 0, suite), (value) => value);
}

function reading<T>(intake: Intake, action: string, startedAt: string | undefined, durationMs: number, value: T) {
  const began = startedAt ?? intake.now().toISOString();
  return { collector: 'flow/1', action, startedAt: began, durationMs, bytes: 0, truncated: false, value };
}

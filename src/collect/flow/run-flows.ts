import type { FlowRun } from '../../model/evidence/flow-run.ts';
import type { SuiteFlow } from '../../model/evidence/flow-suite.ts';
import type { Flow } from '../../model/flow/flow-file.ts';
import type { FileScope, RunScope } from './flow-scope.ts';
import { learnSecrets } from './learn-secrets.ts';
import { type LiveFlow, notRun, runFlow } from './run-flow.ts';
import { schedule } from './schedule.ts';
import { sealFlow } from './seal-flow.ts';

type Reason = NonNullable<SuiteFlow['excluded']>;

export interface FlowsToRun {
  readonly files: readonly FileScope[];
  /** Why flows are not to run, by their ids. */
  readonly excluded: ReadonlyMap<string, Reason>;
  /** Why none of them is to run. */
  readonly heldBack?: Reason;
  readonly concurrency: number;
  /** Is told how each flow begins. */
  readonly say: (text: string) => void;
}

/** Runs the flows of all files and returns what became of each, in the order of the files. Masked. */
export async function runFlows(scope: RunScope, plan: FlowsToRun): Promise<FlowRun[]> {
  const all = plan.files.flatMap((file) => file.content.flows.map((flow) => ({ file, flow })));
  const fileOf = new Map(all.map(({ file, flow }) => [flow.id, file]));
  const options = { concurrency: plan.concurrency, locksOf: (flow: Flow) => locksOf(flow, fileOf.get(flow.id)) };
  const live = await schedule(
    all.map(({ flow }) => flow),
    options,
    async (flow) => {
      const file = fileOf.get(flow.id);
      const reason = file ? whyNot(scope, plan, flow) : undefined;
      if (!file || reason) return reason ?? notRun(flow, 'not-run', { code: 'internal', message: 'it has no file' });
      plan.say(flow.id);
      return runFlow(scope, file, flow);
    },
  );
  await scope.journal.close();
  const runs = all.flatMap(({ flow }) => live.get(flow.id) ?? []);
  for (const { steps, cleanup } of runs)
    for (const { run } of [...steps, ...cleanup]) if (run.record) learnSecrets(run.record, scope.masker);
  return runs.map((each) => sealFlow(each, scope.masker));
}

function whyNot({ interrupted, span }: RunScope, { excluded, heldBack }: FlowsToRun, flow: Flow): LiveFlow | undefined {
  const reason = excluded.get(flow.id);
  if (reason) return notRun(flow, 'excluded', reason);
  if (heldBack) return notRun(flow, 'not-run', heldBack);
  if (interrupted()) return notRun(flow, 'not-run', { code: 'interrupted', message: 'the run was interrupted' });
  if (span.signal.aborted)
    return notRun(flow, 'not-run', { code: 'timeout', message: `the time of the ${span.endedBy() ?? 'run'} was up` });
  return undefined;
}

/** Flows that use up the same budget do not run at the same time either. */
function locksOf({ locks = [], steps }: Flow, file: FileScope | undefined): readonly string[] {
  const used = JSON.stringify(steps);
  const budgets = Object.entries(file?.content.targets ?? {})
    .filter(([name, { budget }]) => budget && used.includes(`"target":${JSON.stringify(name)}`))
    .map(([, { url, service, port }]) => `budget ${url ?? `${service ?? ''}:${port ?? ''}`}`);
  return [...locks, ...budgets];
}

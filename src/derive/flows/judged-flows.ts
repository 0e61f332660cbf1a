import { type FlowVerdict, type JudgedRun, judgeRun } from '../../assertions/judge-run.ts';
import type { FlowRun } from '../../model/evidence/flow-run.ts';
import type { FlowSuite, SuiteFlow } from '../../model/evidence/flow-suite.ts';
import type { Cited, DeepReadonly, EvidenceId } from '../../model/evidence/kinds.ts';

export type ReadSuite = DeepReadonly<Cited<FlowSuite>>;
export type ReadRun = DeepReadonly<Cited<FlowRun>>;

/** A configured flow, and what it came to. */
export interface JudgedFlow {
  readonly declared: DeepReadonly<SuiteFlow>;
  readonly verdict: FlowVerdict;
  /** The first thing that kept it from passing, one line; absent when it passed. */
  readonly cause?: string;
  /** What is recorded of it, and how that is judged; absent when nothing is recorded. */
  readonly recorded?: { readonly run: ReadRun; readonly judged: JudgedRun };
  readonly evidence: readonly [EvidenceId, ...EvidenceId[]];
}

/** Judging walks over every answer that a flow got, and many statements are about the same flow. */
const JUDGED = new WeakMap<ReadRun, JudgedRun>();

/** All flows that are configured, in the order of their files; one that was excluded or left no record is among them. */
export function judgedFlows(suite: ReadSuite, runs: readonly ReadRun[]): readonly JudgedFlow[] {
  return suite.flows.map((declared) => {
    const run = runs.find(({ flow }) => flow === declared.id);
    return run ? ranFlow(suite, declared, run) : flowWithoutRecord(suite, declared);
  });
}

/** The judgement of one record. */
export function judgedRun(run: ReadRun): JudgedRun {
  const judged = JUDGED.get(run) ?? judgeRun(run);
  JUDGED.set(run, judged);
  return judged;
}

function ranFlow(suite: ReadSuite, declared: JudgedFlow['declared'], run: ReadRun): JudgedFlow {
  const judged = judgedRun(run);
  const { verdict, cause } = judged;
  const evidence = [run.evidence, suite.evidence] as const;
  return { declared, verdict, ...(cause !== undefined && { cause }), recorded: { run, judged }, evidence };
}

function flowWithoutRecord({ evidence }: ReadSuite, declared: JudgedFlow['declared']): JudgedFlow {
  const { excluded } = declared;
  if (excluded) return { declared, verdict: 'excluded', cause: excluded.message, evidence: [evidence] };
  return { declared, verdict: 'not-run', cause: 'nothing is recorded of it', evidence: [evidence] };
}

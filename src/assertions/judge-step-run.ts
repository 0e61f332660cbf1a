import type { AssertionOutcome } from '../model/evidence/assertion-outcome.ts';
import type { StepRun } from '../model/evidence/flow-run.ts';
import { judgeStep } from './judge-step.ts';

export type StepVerdict = 'passed' | 'failed' | 'errored' | 'blocked' | 'not-run';

/** A step of a recorded flow, judged. */
export interface JudgedStep {
  readonly id: string;
  /** Name of its row, when it is one of several. */
  readonly row?: string;
  readonly verdict: StepVerdict;
  readonly outcomes: readonly AssertionOutcome[];
  /** Why it did not pass, one line. */
  readonly cause?: string;
}

const BLAMED = { system: 'failed', flow: 'errored', gates: 'errored', precondition: 'blocked' } as const;

/** Judges a step from what is recorded of it, anywhere and at any time. */
export function judgeStepRun(step: StepRun): JudgedStep {
  const outcomes = outcomesOf(step);
  const [verdict, cause] = verdictOf(step, outcomes);
  const row = step.row ? { row: step.row.name } : {};
  return { id: step.id, ...row, verdict, outcomes, ...(cause !== undefined && { cause }) };
}

/** An assertion in the words of the report: `status equals 200 → 503`. */
export function outcomeText({ what, actual }: Pick<AssertionOutcome, 'what' | 'actual'>): string {
  return `${what} → ${actual}`;
}

function outcomesOf({ record, expect, warn, facts }: StepRun): AssertionOutcome[] {
  const judged = [
    ...(record && expect ? judgeStep(record, expect) : []),
    ...(record && warn ? judgeStep(record, warn, 'warn') : []),
  ];
  const factOf = (outcome: AssertionOutcome) =>
    facts.find(({ what, level }) => what === outcome.what && level === outcome.level);
  const added = facts.filter((fact) => !judged.some(({ what, level }) => what === fact.what && level === fact.level));
  return [...judged.map((outcome) => factOf(outcome) ?? outcome), ...added];
}

function verdictOf(step: StepRun, outcomes: readonly AssertionOutcome[]): readonly [StepVerdict, string?] {
  if (step.status === 'not-run') return ['not-run', step.reason ?? 'no reason is recorded'];
  if (step.error) return [BLAMED[step.error.blame], `${step.error.code}: ${step.error.message}`];
  const required = outcomes.filter(({ level }) => level === 'expect');
  const broken = required.find(({ verdict }) => verdict === 'broken');
  const suffix = step.deadline ? ` (the deadline of the ${step.deadline} ended it)` : '';
  if (broken) return ['failed', `${outcomeText(broken)}${suffix}`];
  const missed = step.captures.find(({ fault }) => fault !== undefined);
  if (missed) return ['failed', `capture ${missed.name} → ${missed.fault ?? 'nothing'}`];
  if (step.deadline) return ['failed', `the deadline of the ${step.deadline} ended it`];
  const open = required.find(({ verdict }) => verdict === 'undecided');
  if (open) return ['errored', `cannot be decided: ${outcomeText(open)}`];
  if (required.length > 0 || isMaking(step)) return ['passed'];
  return ['errored', 'nothing was observed that could be judged'];
}

/** A token that is made for later steps is no observation: that it could be captured is all there is to say. */
function isMaking({ record, captures, expect }: StepRun): boolean {
  return record?.kind === 'jwt' && record.forged !== undefined && captures.length > 0 && !expect;
}

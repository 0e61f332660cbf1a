import { regularExpression } from '../assertions/regular-expression.ts';
import type { Session } from '../model/flow/flow-file.ts';
import type { Step } from '../model/flow/step.ts';
import type { Target } from '../model/flow/target.ts';
import { mostAttempts } from './attempts.ts';
import { isStep, type PlacedFlow, type SoundFile } from './sound-flows.ts';
import { targetOf } from './target-of.ts';
import { variablesIn } from './template.ts';
import { textsIn } from './texts-in.ts';

/** The most requests that flows can send to one target. */
export interface WorstCase {
  /** Without bursts, which are meant to go beyond. */
  readonly requests: number;
  readonly bursts: number;
}

/**
 * Counts the requests of flows to a target at their worst: every attempt of every row. Only requests whose path the
 * budget speaks of count; a path that is filled in at run time counts. A flow with a burst runs last and alone, so that
 * its requests are counted with the burst.
 */
export function worstCase(
  target: string,
  flows: readonly PlacedFlow[],
  { sections }: Pick<SoundFile, 'sections'>,
): WorstCase {
  const counts = countsToward(sections.targets?.[target]);
  const perFlow = flows.map(({ steps }) => {
    const sent = steps.map(({ step }) => (targetOf(step) === target && counts(pathOf(step)) ? requestsOf(step) : 0));
    const total = sent.reduce((sum, each) => sum + each, 0);
    return {
      total,
      hasBurst: steps.some(({ step }) => isStep(step, 'http') && step.http.burst && targetOf(step) === target),
    };
  });
  const sum = (isBurst: boolean) =>
    perFlow.filter(({ hasBurst }) => hasBurst === isBurst).reduce((all, { total }) => all + total, 0);
  return { requests: sum(false) + logins(target, flows, sections.sessions ?? {}, counts), bursts: sum(true) };
}

function requestsOf(step: Step): number {
  const rows = step.forEach?.length ?? 1;
  const each = isStep(step, 'http') ? (step.http.burst?.count ?? 1 + (step.http.follow ?? 0)) : 1;
  return rows * each * mostAttempts(step);
}

function logins(
  target: string,
  flows: readonly PlacedFlow[],
  sessions: Readonly<Record<string, Session>>,
  counts: (path: string) => boolean,
): number {
  return Object.entries(sessions)
    .filter(([, { login }]) => login.http.target === target && counts(login.http.path))
    .map(([name, { reuse = 'suite' }]) => {
      const users = flows.filter(({ flow }) =>
        textsIn(flow).some(({ text }) => variablesIn(text).some((each) => each.startsWith(`sessions.${name}.`))),
      ).length;
      return reuse === 'suite' ? Math.min(1, users) : users;
    })
    .reduce((sum, each) => sum + each, 0);
}

function pathOf(step: Step): string {
  if (isStep(step, 'http')) return step.http.path;
  if (isStep(step, 'metrics')) return step.metrics.path ?? '/metrics';
  if (isStep(step, 'sse')) return step.sse.path;
  return isStep(step, 'websocket') ? (step.websocket.open?.path ?? '') : '';
}

/** Whether a path counts. One with variables counts in any case: nobody knows what it will be. */
function countsToward(target: Target | undefined): (path: string) => boolean {
  const expression = regularExpression(target?.budget?.paths ?? '');
  if (typeof expression === 'string') return () => true;
  return (path) => expression.matcher(path).find() || variablesIn(path).length > 0;
}

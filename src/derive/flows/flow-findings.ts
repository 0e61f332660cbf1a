import type { FlowVerdict } from '../../assertions/judge-run.ts';
import type { FindingDraft } from '../../model/check.ts';
import { countText } from '../../shared/count-text.ts';
import { cutText } from '../../shared/cut-text.ts';
import type { JudgedFlow } from './judged-flows.ts';

const CAUSE_LENGTH = 200;

/** A finding for each flow that came to this verdict. @param priority its own one, when the flow decides how urgent it is */
export function flowFindings(
  flows: readonly JudgedFlow[],
  wanted: FlowVerdict,
  priority?: (flow: JudgedFlow) => FindingDraft['priority'],
): FindingDraft[] {
  return flows
    .filter(({ verdict }) => verdict === wanted)
    .map((flow) => {
      const urgent = priority?.(flow);
      return {
        subject: { flow: flow.declared.id },
        message: causeOf(flow),
        observed: progressText(flow),
        expected: flow.declared.title,
        ...(urgent !== undefined && { priority: urgent }),
        evidence: flow.evidence,
      };
    });
}

/** What kept a flow from passing, one line that is not too long. */
export function causeOf({ cause = 'no reason is recorded' }: JudgedFlow): string {
  return cutText(cause, CAUSE_LENGTH);
}

/** `2 of 5 steps passed`; how far a flow got. */
export function progressText({ recorded }: JudgedFlow): string {
  if (!recorded || recorded.judged.steps.length === 0) return 'no step ran';
  const { steps } = recorded.judged;
  return `${steps.filter(({ verdict }) => verdict === 'passed').length} of ${countText(steps.length, 'step')} passed`;
}

/** What a check looked at, when it looked at flows. */
export function examinedFlows(flows: readonly JudgedFlow[]): { evidence: JudgedFlow['evidence'][0] }[] {
  return flows.map(({ evidence: [evidence] }) => ({ evidence }));
}

/** Those that were to run. */
export function selectedFlows(flows: readonly JudgedFlow[]): readonly JudgedFlow[] {
  return flows.filter(({ declared, verdict }) => declared.excluded === undefined && verdict !== 'excluded');
}

/** Why there is nothing to say about flows that were to run. */
export const NONE_SELECTED = 'no flow was to run';

import { causeOf, examinedFlows } from '../../../src/derive/flows/flow-findings.ts';
import { type JudgedFlow, judgedFlows } from '../../../src/derive/flows/judged-flows.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { MissingPiece } from '../../../src/model/evidence/kinds.ts';
import { sreBook } from '../../../src/model/reference.ts';

/** What it finds is also unobserved: a gate with an unknown statement does not pass, however urgent the finding is. */
export const requiredFlowUnestablished = defineCheck({
  meta: {
    id: 'required-flow-unestablished',
    priority: 'P2',
    title: 'Every required flow came to a result',
    failureTitle: 'Required flows came to no result',
    why: 'A release that depends on a flow cannot be judged while the flow was blocked, excluded, not run or not judged.',
    fix: 'Run the flow with what it needs; a destructive one takes `--allow-destructive` with the name of the project.',
    impact: 'release not established',
    effort: 'small',
    references: [sreBook('testing-reliability', 'Testing for Reliability')],
  },
  needs: ['flowSuite', 'flowRuns'],
  evaluate({ flowSuite, flowRuns }) {
    const flows = judgedFlows(flowSuite, flowRuns);
    const required = flows.filter(({ declared }) => declared.required);
    const established = flows.filter(hasResult);
    const open = required.filter((flow) => !hasResult(flow));
    const none = established.length === 0 && open.length === 0 && flows.length > 0 ? [NONE_RAN] : [];
    const findings = open.map((flow) => ({
      subject: { flow: flow.declared.id },
      message: `${VERDICT_TEXT[flow.verdict]}: ${causeOf(flow)}`,
      observed: VERDICT_TEXT[flow.verdict],
      expected: 'passed or failed, as it is required',
      evidence: flow.evidence,
    }));
    const unobserved = [...open.map(openFlow), ...none];
    return judge(
      examinedFlows(required),
      findings,
      'no flow is required, and one at least came to a result',
      unobserved,
    );
  },
});

const NONE_RAN: MissingPiece = {
  kind: 'flowRuns',
  subject: '*',
  code: 'flows.none-established',
  message: 'none of the configured flows came to a result',
};

function hasResult({ verdict }: JudgedFlow): boolean {
  return verdict === 'passed' || verdict === 'failed';
}

function openFlow(flow: JudgedFlow): MissingPiece {
  const { verdict, declared } = flow;
  return {
    kind: 'flowRuns',
    subject: declared.id,
    code: `flow.${verdict}`,
    message: `the required flow ${VERDICT_TEXT[verdict]}: ${causeOf(flow)}`,
  };
}

const VERDICT_TEXT: Readonly<Record<JudgedFlow['verdict'], string>> = {
  passed: 'passed',
  failed: 'failed',
  errored: 'could not be judged',
  blocked: 'was blocked',
  excluded: 'was excluded',
  'not-run': 'did not run',
};

import { examinedFlows, flowFindings, NONE_SELECTED, selectedFlows } from '../../../src/derive/flows/flow-findings.ts';
import { judgedFlows } from '../../../src/derive/flows/judged-flows.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { sreBook } from '../../../src/model/reference.ts';

export const flowFailed = defineCheck({
  meta: {
    id: 'flow-failed',
    priority: 'P1',
    title: 'Every flow that ran observed what it expects',
    failureTitle: 'Flows failed',
    why: 'A flow is what the system is for; while one fails, somebody who relies on it is let down.',
    fix: 'Read the step that failed under “Step by step”, mend what it names, and run the flow again (`gates flows run`).',
    impact: 'a promise of the system is broken',
    effort: 'medium',
    references: [sreBook('testing-reliability', 'Testing for Reliability')],
  },
  needs: ['flowSuite', 'flowRuns'],
  evaluate({ flowSuite, flowRuns }) {
    const flows = selectedFlows(judgedFlows(flowSuite, flowRuns));
    const ran = flows.filter(({ verdict }) => verdict === 'passed' || verdict === 'failed');
    return judge(
      examinedFlows(ran),
      flowFindings(flows, 'failed', ({ declared }) => declared.priority),
      NONE_SELECTED,
    );
  },
});

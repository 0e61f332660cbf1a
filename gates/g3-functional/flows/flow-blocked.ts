import { examinedFlows, flowFindings, NONE_SELECTED, selectedFlows } from '../../../src/derive/flows/flow-findings.ts';
import { judgedFlows } from '../../../src/derive/flows/judged-flows.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { sreBook } from '../../../src/model/reference.ts';

export const flowBlocked = defineCheck({
  meta: {
    id: 'flow-blocked',
    priority: 'P2',
    title: 'Every flow that was to run found what it needs',
    failureTitle: 'Flows were blocked',
    why: 'A blocked flow has neither passed nor failed: what it would prove is not known.',
    fix: 'Provide what the flow lacks: start the service, give the secret, or open the way to the target.',
    impact: 'a promise of the system is not watched',
    effort: 'small',
    references: [sreBook('testing-reliability', 'Testing for Reliability')],
  },
  needs: ['flowSuite', 'flowRuns'],
  evaluate({ flowSuite, flowRuns }) {
    const flows = selectedFlows(judgedFlows(flowSuite, flowRuns));
    return judge(examinedFlows(flows), flowFindings(flows, 'blocked'), NONE_SELECTED);
  },
});

import { examinedFlows, flowFindings, NONE_SELECTED, selectedFlows } from '../../../src/derive/flows/flow-findings.ts';
import { judgedFlows } from '../../../src/derive/flows/judged-flows.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { sreBook } from '../../../src/model/reference.ts';

export const flowNotRun = defineCheck({
  meta: {
    id: 'flow-not-run',
    priority: 'P2',
    title: 'Every flow that was selected was run',
    failureTitle: 'Flows that were selected did not run',
    why: 'What was to be proven and was not begun, or was ended before its last step, is not known.',
    fix: 'Run it again, and give the run more time where its deadline ended it (`--timeout`).',
    impact: 'a promise of the system is not watched',
    effort: 'small',
    references: [sreBook('testing-reliability', 'Testing for Reliability')],
  },
  needs: ['flowSuite', 'flowRuns'],
  evaluate({ flowSuite, flowRuns }) {
    const flows = selectedFlows(judgedFlows(flowSuite, flowRuns));
    return judge(examinedFlows(flows), flowFindings(flows, 'not-run'), NONE_SELECTED);
  },
});

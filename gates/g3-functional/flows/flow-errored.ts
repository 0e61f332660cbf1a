import { examinedFlows, flowFindings, NONE_SELECTED, selectedFlows } from '../../../src/derive/flows/flow-findings.ts';
import { judgedFlows } from '../../../src/derive/flows/judged-flows.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { sreBook } from '../../../src/model/reference.ts';

export const flowErrored = defineCheck({
  meta: {
    id: 'flow-errored',
    priority: 'P2',
    title: 'Every flow that ran could be judged',
    failureTitle: 'Flows could not be judged',
    why: 'A flow that asks for what cannot be done, or whose record does not decide it, says nothing about the system.',
    fix: 'Correct the step that is named in the flow file (`gates flows lint` and `gates flows explain` help).',
    impact: 'a promise of the system is not watched',
    effort: 'small',
    references: [sreBook('testing-reliability', 'Testing for Reliability')],
  },
  needs: ['flowSuite', 'flowRuns'],
  evaluate({ flowSuite, flowRuns }) {
    const flows = selectedFlows(judgedFlows(flowSuite, flowRuns));
    const ran = flows.filter(({ verdict }) => verdict !== 'blocked' && verdict !== 'not-run');
    return judge(examinedFlows(ran), flowFindings(flows, 'errored'), NONE_SELECTED);
  },
});

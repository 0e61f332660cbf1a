import { causeOf, progressText } from '../../../src/derive/flows/flow-findings.ts';
import { judgedFlows } from '../../../src/derive/flows/judged-flows.ts';
import { timeText } from '../../../src/derive/flows/step-text.ts';
import { VERDICT_MARKS } from '../../../src/derive/flows/verdict-marks.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

export const flowResults = defineExhibit({
  meta: { id: 'flow-results', title: 'Flows and what they came to' },
  needs: ['flowSuite', 'flowRuns'],
  present({ flowSuite, flowRuns }) {
    if (flowSuite.flows.length === 0) return { notApplicable: 'no flows are configured' };
    return {
      columns: [
        { title: 'Flow', style: 'code' },
        { title: 'Shows that' },
        { title: 'Priority' },
        { title: 'Effects' },
        { title: 'Required' },
        { title: 'Result' },
        { title: 'Steps' },
        { title: 'Time', style: 'number' },
        { title: 'Cause' },
      ],
      rows: judgedFlows(flowSuite, flowRuns).map((flow) => {
        const { declared, verdict, recorded, evidence } = flow;
        return {
          cells: [
            declared.id,
            declared.title,
            declared.priority,
            declared.effects,
            declared.required ? 'yes' : 'no',
            VERDICT_MARKS[verdict],
            progressText(flow),
            timeText(recorded?.run.durationMs),
            verdict === 'passed' ? '' : causeOf(flow),
          ],
          evidence,
        };
      }),
    };
  },
});

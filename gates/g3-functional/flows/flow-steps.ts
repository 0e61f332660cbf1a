import { type FlowStep, flowSteps as stepsOf } from '../../../src/derive/flows/flow-steps.ts';
import { judgedFlows } from '../../../src/derive/flows/judged-flows.ts';
import { attemptsText, stepText, timeText } from '../../../src/derive/flows/step-text.ts';
import { VERDICT_MARKS } from '../../../src/derive/flows/verdict-marks.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { countText } from '../../../src/shared/count-text.ts';

export const flowSteps = defineExhibit({
  meta: { id: 'flow-steps', title: 'Step by step' },
  needs: ['flowSuite', 'flowRuns'],
  present({ flowSuite, flowRuns }) {
    const rows = judgedFlows(flowSuite, flowRuns).flatMap(({ declared, verdict, recorded }) => {
      if (!recorded) return [];
      const group = `${declared.id}: ${VERDICT_MARKS[verdict]}`;
      return stepsOf(recorded.run).map((step) => ({ cells: cellsOf(step), evidence: [step.evidence], group }));
    });
    if (rows.length === 0) return { notApplicable: 'no step of a flow ran' };
    return {
      columns: [
        { title: 'Step' },
        { title: 'Does', style: 'code' },
        { title: 'Result' },
        { title: 'Attempts' },
        { title: 'Time', style: 'number' },
        { title: 'Observed' },
      ],
      rows,
    };
  },
});

function cellsOf(each: FlowStep): string[] {
  const { name, phase, step, judged } = each;
  return [
    phase === 'cleanup' ? `cleanup: ${name}` : name,
    stepText(step),
    VERDICT_MARKS[judged.verdict],
    attemptsText(step),
    timeText(step.durationMs),
    observedText(each),
  ];
}

/** Why it did not pass; else how many assertions held, and which values were kept for later steps. */
function observedText({ step, judged }: FlowStep): string {
  if (judged.cause !== undefined) return judged.cause;
  const held = judged.outcomes.filter(({ verdict, level }) => verdict === 'held' && level === 'expect').length;
  const kept = step.captures.map(({ name }) => name);
  const warned = judged.outcomes.some(({ verdict, level }) => verdict === 'broken' && level === 'warn');
  return [
    held > 0 ? `${countText(held, 'assertion')} held` : '',
    kept.length > 0 ? `kept ${kept.join(', ')}` : '',
    warned ? 'warns' : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

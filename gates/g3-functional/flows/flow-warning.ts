import { outcomeText } from '../../../src/assertions/judge-step-run.ts';
import { flowSteps } from '../../../src/derive/flows/flow-steps.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { sreBook } from '../../../src/model/reference.ts';

export const flowWarning = defineCheck({
  meta: {
    id: 'flow-warning',
    priority: 'P3',
    title: 'What flows warn about did not occur',
    failureTitle: 'Flows warn about what they observed',
    why: 'A flow says under `warn` what is not wrong yet and should not become so.',
    fix: 'Look at the step that is named: what it observed is what its author wanted to be told about.',
    impact: 'a first sign of trouble goes unseen',
    effort: 'small',
    references: [sreBook('monitoring-distributed-systems', 'Monitoring Distributed Systems')],
  },
  needs: ['flowSuite', 'flowRuns'],
  evaluate({ flowRuns }) {
    const steps = flowRuns
      .flatMap(flowSteps)
      .filter(({ judged }) => judged.outcomes.some(({ level }) => level === 'warn'));
    const findings = steps.flatMap(({ flow, name, judged, evidence }) =>
      judged.outcomes
        .filter(({ level, verdict }) => level === 'warn' && verdict !== 'held')
        .map((outcome) => ({
          subject: { flow, topic: name },
          message: `${name}: ${outcomeText(outcome)}`,
          observed: outcome.verdict === 'undecided' ? `cannot be decided: ${outcome.actual}` : outcome.actual,
          expected: outcome.what,
          evidence: [evidence] as const,
        })),
    );
    return judge(steps, findings, 'no step that ran has a warning');
  },
});

import { type FlowStep, flowSteps } from '../../../src/derive/flows/flow-steps.ts';
import { judgedRun } from '../../../src/derive/flows/judged-flows.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { sreBook } from '../../../src/model/reference.ts';

/** Kinds of steps by which a service is asked directly; others wait for something by their nature. */
const ASKING = new Set(['http', 'websocket', 'sse']);

export const flowPassedAfterRetries = defineCheck({
  meta: {
    id: 'flow-passed-after-retries',
    priority: 'P3',
    title: 'Services answered flows as expected the first time',
    failureTitle: 'Flows passed only after they had asked again',
    why: 'A service that answers as expected only later was not ready, and others who ask it once are let down.',
    fix: 'Find out why the first answers differ; where waiting is meant, wait on the state that it depends on instead.',
    impact: 'answers that are wrong now and then',
    effort: 'medium',
    references: [sreBook('addressing-cascading-failures', 'Addressing Cascading Failures')],
  },
  needs: ['flowSuite', 'flowRuns'],
  evaluate({ flowRuns }) {
    const steps = flowRuns
      .filter((run) => judgedRun(run).verdict === 'passed')
      .flatMap((run) => untouched(flowSteps(run)))
      .filter(({ step }) => ASKING.has(step.kind) && step.attempts !== undefined);
    const findings = steps.flatMap(({ flow, name, step: { attempts }, evidence }) => {
      if (!attempts || attempts.count < 2) return [];
      const states = attempts.timeline.map(({ state }) => state);
      return [
        {
          subject: { flow, topic: name },
          message: `${name} was as expected at attempt ${attempts.count}`,
          observed: states.length > 0 ? states.join(' → ') : `${attempts.count} attempts`,
          expected: 'as expected at the first attempt',
          evidence: [evidence] as const,
        },
      ];
    });
    return judge(steps, findings, 'no step that asks a service was to be repeated');
  },
});

/** The steps before the flow itself stops or starts a service: after that, waiting is what it does. */
function untouched(steps: readonly FlowStep[]): readonly FlowStep[] {
  const asked = steps.filter(({ phase }) => phase === 'step');
  const touched = asked.findIndex(({ step }) => step.kind === 'compose');
  return touched < 0 ? asked : asked.slice(0, touched);
}

import { budgetUse } from '../../../src/derive/flows/budget-use.ts';
import { distinctTargets } from '../../../src/derive/flows/distinct-targets.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { sreBook } from '../../../src/model/reference.ts';

export const requestBudgetExceeded = defineCheck({
  meta: {
    id: 'request-budget-exceeded',
    priority: 'P2',
    title: 'Flows stay within the request budget of each target',
    failureTitle: 'Flows go beyond the request budget of a target',
    why: 'Requests beyond the limit are refused, and the flows then test the limiter instead of the service.',
    fix: 'Poll the database, the log or the socket instead of the API, or poll less often.',
    impact: 'flows that fail by themselves',
    effort: 'small',
    references: [sreBook('handling-overload', 'Handling Overload')],
  },
  needs: ['flowSuite', 'flowRuns'],
  evaluate({ flowSuite, flowRuns }) {
    const uses = distinctTargets(flowSuite.targets).flatMap((target) => budgetUse(target, flowRuns) ?? []);
    const { evidence } = flowSuite;
    const findings = uses
      .filter(({ worstCase, sent, allowed }) => Math.max(worstCase, sent) > allowed)
      .map(({ target, worstCase, sent, allowed }) => ({
        subject: { topic: target },
        message: `${target} may get ${Math.max(worstCase, sent)} requests, and ${allowed} are allowed`,
        observed: `${worstCase} at worst, ${sent} seen to be sent`,
        expected: `at most ${allowed}`,
        evidence: [evidence] as const,
      }));
    return judge(
      uses.map(() => ({ evidence })),
      findings,
      'no target has a request budget',
    );
  },
});

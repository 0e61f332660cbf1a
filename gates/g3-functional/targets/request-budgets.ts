import { budgetUse } from '../../../src/derive/flows/budget-use.ts';
import { distinctTargets } from '../../../src/derive/flows/distinct-targets.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { durationText } from '../../../src/shared/duration-text.ts';

export const requestBudgets = defineExhibit({
  meta: { id: 'request-budgets', title: 'Request budgets' },
  needs: ['flowSuite', 'flowRuns'],
  present({ flowSuite, flowRuns }) {
    const uses = distinctTargets(flowSuite.targets).flatMap((target) => budgetUse(target, flowRuns) ?? []);
    if (uses.length === 0) return { notApplicable: 'no target has a request budget' };
    return {
      columns: [
        { title: 'Target' },
        { title: 'Budget', style: 'number' },
        { title: 'Window' },
        { title: 'Reserve', style: 'number' },
        { title: 'Worst case', style: 'number' },
        { title: 'Seen to be sent', style: 'number' },
        { title: 'In bursts', style: 'number' },
      ],
      rows: uses.map((use) => ({
        cells: [
          use.target,
          String(use.requests),
          durationText(use.windowMs / 1000),
          String(use.reserve),
          String(use.worstCase),
          String(use.sent),
          String(use.bursts),
        ],
        evidence: [flowSuite.evidence, ...flowRuns.map(({ evidence }) => evidence)],
      })),
      note: 'Bursts are meant to go beyond the limit and run last, so that they do not count',
    };
  },
});

import { defineCheck, judge } from '../../../src/model/check.ts';
import { sreBook } from '../../../src/model/reference.ts';

export const importedCaseFlaky = defineCheck({
  meta: {
    id: 'imported-case-flaky',
    priority: 'P3',
    title: 'Cases of imported suites pass at the first attempt',
    failureTitle: 'Cases of imported suites pass only when they are repeated',
    why: 'What passes now and then hides a fault that comes now and then, and teaches everybody to look away.',
    fix: 'Find what the case depends on that it does not wait for, in the case or in the system.',
    impact: 'faults that are taken for noise',
    effort: 'medium',
    references: [sreBook('testing-reliability', 'Testing for Reliability')],
  },
  needs: ['importedSuites'],
  evaluate({ importedSuites }) {
    const findings = importedSuites.flatMap(({ name, cases, evidence }) =>
      cases
        .filter(({ verdict }) => verdict === 'flaky')
        .map(({ names, message }) => ({
          subject: { suite: name, topic: names.join(' › ') },
          message: `${names.join(' › ')} passed at a later attempt`,
          observed: message ?? 'no message of the first attempt',
          expected: 'passed at the first attempt',
          evidence: [evidence] as const,
        })),
    );
    const ran = importedSuites.filter(({ totals }) => totals.passed + totals.failed + totals.flaky > 0);
    return judge(ran, findings, 'no imported suite has a case that ran');
  },
});

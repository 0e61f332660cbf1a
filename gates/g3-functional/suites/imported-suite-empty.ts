import { defineCheck, judge } from '../../../src/model/check.ts';
import { sreBook } from '../../../src/model/reference.ts';

export const importedSuiteEmpty = defineCheck({
  meta: {
    id: 'imported-suite-empty',
    priority: 'P1',
    title: 'Every imported suite has cases that ran',
    failureTitle: 'Imported suites have no case that ran',
    why: 'A suite in which nothing ran has not passed: it looked at nothing.',
    fix: 'Find out why no case was found or all were skipped, and run the suite again.',
    impact: 'green without a test',
    effort: 'small',
    references: [sreBook('testing-reliability', 'Testing for Reliability')],
  },
  needs: ['importedSuites'],
  evaluate({ importedSuites }) {
    const findings = importedSuites.flatMap(({ name, totals, file, evidence }) => {
      const { passed, failed, errored, flaky, skipped } = totals;
      if (passed + failed + errored + flaky > 0) return [];
      return [
        {
          subject: { suite: name },
          message: skipped > 0 ? 'all its cases were skipped' : 'it has no case',
          observed: skipped > 0 ? `${skipped} skipped` : `no case in ${file}`,
          expected: 'one case at least that ran',
          evidence: [evidence] as const,
        },
      ];
    });
    return judge(importedSuites, findings, 'no suite is imported');
  },
});

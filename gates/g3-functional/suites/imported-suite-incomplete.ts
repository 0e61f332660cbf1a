import { defineCheck, judge } from '../../../src/model/check.ts';
import { sreBook } from '../../../src/model/reference.ts';

export const importedSuiteIncomplete = defineCheck({
  meta: {
    id: 'imported-suite-incomplete',
    priority: 'P2',
    title: 'Imported suites hold all the results that they say they have',
    failureTitle: 'Imported suites lack results that they say they have',
    why: 'What is missing from the results may be what failed; a runner that was ended leaves such a file.',
    fix: 'Run the suite to its end, and keep the file that it writes then.',
    impact: 'a failure that is not in the results',
    effort: 'small',
    references: [sreBook('testing-reliability', 'Testing for Reliability')],
  },
  needs: ['importedSuites'],
  evaluate({ importedSuites }) {
    const findings = importedSuites.flatMap(({ name, faults, evidence }) =>
      faults.map(({ message, at }) => ({
        subject: { suite: name, file: at.file, line: at.line, column: at.column },
        message,
        observed: `${at.file}:${at.line}`,
        expected: 'results to the end',
        evidence: [evidence] as const,
      })),
    );
    return judge(importedSuites, findings, 'no suite is imported');
  },
});

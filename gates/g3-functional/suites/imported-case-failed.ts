import { defineCheck, judge } from '../../../src/model/check.ts';
import { sreBook } from '../../../src/model/reference.ts';

const MOST_PER_SUITE = 50;

export const importedCaseFailed = defineCheck({
  meta: {
    id: 'imported-case-failed',
    priority: 'P1',
    title: 'No case of an imported suite failed',
    failureTitle: 'Cases of imported suites failed',
    why: 'The team wrote the case for what must not break, and it is broken.',
    fix: 'Mend what the case names, run the suite again, and run the gate with the new results.',
    impact: 'a known promise is broken',
    effort: 'medium',
    references: [sreBook('testing-reliability', 'Testing for Reliability')],
  },
  needs: ['importedSuites'],
  evaluate({ importedSuites }) {
    const findings = importedSuites.flatMap(({ name, cases, evidence }) =>
      cases
        .filter(({ verdict }) => verdict === 'failed' || verdict === 'errored')
        .slice(0, MOST_PER_SUITE)
        .map(({ names, verdict, message, file, line }) => ({
          subject: { suite: name, topic: names.join(' › ') },
          message: `${names.join(' › ')} ${verdict === 'failed' ? 'failed' : 'could not be run'}`,
          observed: message ?? 'no message',
          expected: file === undefined ? 'passed' : `passed (${file}${line === undefined ? '' : `:${line}`})`,
          evidence: [evidence] as const,
        })),
    );
    const ran = importedSuites.filter(
      ({ totals }) => totals.passed + totals.failed + totals.errored + totals.flaky > 0,
    );
    return judge(ran, findings, 'no imported suite has a case that ran');
  },
});

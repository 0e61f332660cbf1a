import { suiteDoubts } from '../../../src/derive/flows/suite-doubts.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { sreBook } from '../../../src/model/reference.ts';

export const importedSuiteStale = defineCheck({
  meta: {
    id: 'imported-suite-stale',
    priority: 'P2',
    title: 'Results of imported suites are about the system that runs now',
    failureTitle: 'Results of imported suites are older than the system that runs',
    why: 'Results from before the last deployment, or from another day, say nothing about what runs now.',
    fix: 'Run the suite again against what runs, then the gate.',
    impact: 'a release judged by old results',
    effort: 'small',
    references: [sreBook('release-engineering', 'Release Engineering')],
  },
  needs: ['run', 'importedSuites'],
  consults: ['containers'],
  evaluate({ run, importedSuites, consulted }) {
    const findings = importedSuites.flatMap((suite) =>
      suiteDoubts(suite, run.takenAt, consulted.containers.pieces).map(({ why, observed, expected }) => ({
        subject: { suite: suite.name, topic: why },
        message: MESSAGES[why],
        observed: suite.ranAtFrom === 'file' ? `${observed} (by the time of its file)` : observed,
        expected,
        ...(suite.command !== undefined && { fix: `Run it again: \`${suite.command}\`.` }),
        evidence: [suite.evidence] as const,
      })),
    );
    return judge(importedSuites, findings, 'no suite is imported');
  },
});

const MESSAGES = {
  'too old': 'its results are too old',
  'older than the containers': 'its results are older than the containers that run',
  'from the future': 'its results come from the future, so that a clock is wrong',
} as const;

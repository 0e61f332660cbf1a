import type { JudgedRun } from '../../../src/assertions/judge-run.ts';
import { judgedRun } from '../../../src/derive/flows/judged-flows.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { sreBook } from '../../../src/model/reference.ts';

export const residueLeftBehind = defineCheck({
  meta: {
    id: 'residue-left-behind',
    priority: 'P2',
    title: 'What flows created was removed again',
    failureTitle: 'Flows left something behind',
    why: 'What a test leaves behind grows with every run, and is taken for real by those who count or bill it.',
    fix: 'Mend the way to remove it (`gates flows sweep` removes what earlier runs left), or accept it with `residue`.',
    impact: 'test data among real data',
    effort: 'small',
    references: [sreBook('testing-reliability', 'Testing for Reliability')],
  },
  needs: ['flowSuite', 'flowRuns'],
  evaluate({ flowRuns }) {
    const runs = flowRuns.map((run) => ({ run, judged: judgedRun(run), evidence: run.evidence }));
    const creating = runs.filter(({ judged }) => judged.residue !== 'nothing created');
    const findings = creating
      .filter(({ judged }) => judged.residue === 'left' || judged.residue === 'unknown')
      .map(({ run, judged, evidence }) => ({
        subject: { flow: run.flow },
        message: judged.residue === 'left' ? 'cleanup did not remove all of it' : 'whether it was removed is not known',
        observed: cleanupText(judged),
        expected: 'every step of the cleanup as expected',
        evidence: [evidence] as const,
      }));
    return judge(creating, findings, 'no flow that ran created anything');
  },
});

/** What became of the first step of the cleanup that did not do its part. */
function cleanupText({ cleanup }: JudgedRun): string {
  const open = cleanup.find(({ verdict }) => verdict !== 'passed');
  if (!open) return 'no step of a cleanup is recorded';
  return `${open.id}: ${open.cause ?? open.verdict}`;
}

import { defineCheck, judge } from '../../../src/model/check.ts';
import { sreBook } from '../../../src/model/reference.ts';

export const flowSecretMissing = defineCheck({
  meta: {
    id: 'flow-secret-missing',
    priority: 'P2',
    title: 'Every secret that flows name was found',
    failureTitle: 'Secrets that flows name were not found',
    why: 'Flows that need the secret are blocked, and what they would prove is not known.',
    fix: 'Give the secret where the flow file looks for it: a variable, a file, or the environment of a container.',
    impact: 'flows that cannot run',
    effort: 'small',
    references: [sreBook('testing-reliability', 'Testing for Reliability')],
  },
  needs: ['flowSuite'],
  evaluate({ flowSuite }) {
    const { secrets, evidence } = flowSuite;
    const findings = secrets
      .filter(({ found }) => !found)
      .map(({ name, source }) => ({
        subject: { variable: name },
        message: `it was looked for in ${source}`,
        observed: 'not there',
        expected: 'a value',
        evidence: [evidence] as const,
      }));
    return judge(
      secrets.map(() => ({ evidence })),
      findings,
      'no flow file names a secret',
    );
  },
});

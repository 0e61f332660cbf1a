import { POSTURE_UNTOLD, toldPosture } from '../../../src/derive/engine/engine-posture.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

export const engineWarning = defineCheck({
  meta: {
    id: 'engine-warning',
    priority: 'P3',
    title: 'The engine warns of nothing',
    failureTitle: 'The engine warns of itself',
    why: 'What it warns of does not work as its settings promise, or is open to more than it should be.',
    fix: 'Mend what the warning names on the host, and restart the engine.',
    impact: 'settings without effect',
    effort: 'medium',
    references: [
      dockerDocs('engine/install/linux-postinstall', 'Kernel options'),
      dockerDocs('reference/cli/docker/system/info', 'docker info'),
    ],
  },
  needs: ['engine'],
  evaluate({ engine }) {
    const told = toldPosture(engine);
    const findings = told.flatMap(({ posture, subject, evidence }) =>
      posture.warnings
        // Judged by a check of its own.
        .filter((warning) => !/API is accessible/i.test(warning))
        .map((warning) => ({
          subject: { ...subject, topic: warning },
          message: `it warns: ${warning}`,
          observed: warning,
          expected: 'no warning',
          evidence: [evidence] as const,
        })),
    );
    return judge(told, findings, POSTURE_UNTOLD);
  },
});

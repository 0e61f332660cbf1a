import { hasSecurityOption, POSTURE_UNTOLD, toldPosture } from '../../../src/derive/engine/engine-posture.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';

export const engineWithoutSeccomp = defineCheck({
  meta: {
    id: 'engine-without-seccomp',
    priority: 'P2',
    title: 'The engine filters the system calls of containers by default',
    failureTitle: 'The engine does not filter the system calls of containers',
    why: 'Without the filter (seccomp) a container reaches every system call of the kernel, and most ways out of one begin there.',
    fix: 'Use a kernel with seccomp, and remove `"seccomp-profile": "unconfined"` from the settings of the engine.',
    impact: 'break-out from the container',
    effort: 'medium',
    references: [cis('2.17'), dockerDocs('engine/security/seccomp', 'Seccomp security profiles')],
  },
  needs: ['engine'],
  evaluate({ engine }) {
    const told = toldPosture(engine);
    const seccomp = engine.securityOptions.find((option) => hasSecurityOption([option], 'seccomp'));
    const isOff = seccomp === undefined || /profile=unconfined/.test(seccomp);
    const findings = told
      .filter(() => isOff)
      .map(({ subject, evidence }) => ({
        subject,
        message: 'containers start without a filter of system calls unless they name one',
        observed: seccomp ?? 'no seccomp among its security options',
        expected: 'the default profile, or one of your own',
        evidence: [evidence] as const,
      }));
    return judge(told, findings, POSTURE_UNTOLD);
  },
});

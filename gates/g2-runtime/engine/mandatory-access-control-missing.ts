import { hasSecurityOption, POSTURE_UNTOLD, toldPosture } from '../../../src/derive/engine/engine-posture.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';

export const mandatoryAccessControlMissing = defineCheck({
  meta: {
    id: 'mandatory-access-control-missing',
    priority: 'P3',
    title: 'The engine confines containers with AppArmor or SELinux',
    failureTitle: 'The engine confines containers neither with AppArmor nor with SELinux',
    why: 'It is the wall that still stands when a process got root on the way out of its container.',
    fix: 'Install AppArmor (Debian, Ubuntu) or enable SELinux (`"selinux-enabled": true`) on the host, and restart the engine.',
    impact: 'one wall less around every container',
    effort: 'medium',
    references: [cis('5.2'), cis('5.3'), dockerDocs('engine/security/apparmor', 'AppArmor security profiles')],
  },
  needs: ['engine'],
  evaluate({ engine }) {
    const told = toldPosture(engine);
    const isConfined = ['apparmor', 'selinux'].some((name) => hasSecurityOption(engine.securityOptions, name));
    const findings = told
      .filter(() => !isConfined)
      .map(({ subject, evidence }) => ({
        subject,
        message: 'neither AppArmor nor SELinux is among its security options',
        observed: engine.securityOptions.join('; ') || 'no security option',
        expected: 'name=apparmor or name=selinux',
        evidence: [evidence] as const,
      }));
    return judge(told, findings, POSTURE_UNTOLD);
  },
});

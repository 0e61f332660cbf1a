import { seccompDefaultAction } from '../../../src/derive/hardening/seccomp-action.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';

export const seccompProfilePermissive = defineCheck({
  meta: {
    id: 'seccomp-profile-permissive',
    priority: 'P2',
    title: 'The own seccomp profiles of containers refuse what they do not name',
    failureTitle: 'Own seccomp profiles of containers allow what they do not name',
    why: 'A profile that allows by default lets every new system call through, which the default profile refuses.',
    fix: 'Start from the default profile of the engine (`"defaultAction": "SCMP_ACT_ERRNO"`) and add what the service needs.',
    impact: 'break-out from the container',
    effort: 'medium',
    references: [cis('5.22'), dockerDocs('engine/security/seccomp', 'Seccomp security profiles')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const own = containers.flatMap((container) =>
      container.security.options.flatMap((option) => {
        const action = seccompDefaultAction(option);
        return action === undefined ? [] : [{ container, action, evidence: container.evidence }];
      }),
    );
    const findings = own
      .filter(({ action }) => action === 'SCMP_ACT_ALLOW' || action === 'SCMP_ACT_LOG')
      .map(({ container, action, evidence }) => ({
        subject: containerSubject(container),
        message: 'its seccomp profile allows every system call that it does not name',
        observed: `defaultAction: ${action}`,
        expected: 'defaultAction: SCMP_ACT_ERRNO',
        evidence: [evidence] as const,
      }));
    return judge(own, findings, 'no container has a seccomp profile of its own');
  },
});

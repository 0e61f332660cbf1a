import { effectiveCapabilities } from '../../../src/derive/hardening/effective-capabilities.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

export const hostProcessesTraceable = defineCheck({
  meta: {
    id: 'host-processes-traceable',
    priority: 'P0',
    title: 'No container that sees the processes of the host may trace them',
    failureTitle: 'Containers may trace the processes of the host',
    why: 'Who traces a process of the host reads its memory and makes it run other code, with the rights of that process.',
    fix: 'Remove `pid: host`, or `SYS_PTRACE` from `cap_add`; a debugger needs only the processes of one service (`pid: "service:api"`).',
    impact: 'takeover of the host',
    effort: 'small',
    references: [cis('5.4'), cis('5.16'), composeSpec('05-services', 'pid')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const findings = containers
      // A privileged container may do everything, which a check of its own says.
      .filter(({ security }) => security.pidMode === 'host' && !security.privileged)
      .filter(({ security }) => effectiveCapabilities(security).includes('SYS_PTRACE'))
      .map((container) => ({
        subject: containerSubject(container),
        message: 'it sees the processes of the host and may trace them',
        observed: `pid: host, cap_add: ${container.security.capAdd.join(', ')}`,
        expected: 'processes of its own, or no SYS_PTRACE',
        evidence: [container.evidence] as const,
      }));
    return judge(containers, findings, 'the target has no container');
  },
});

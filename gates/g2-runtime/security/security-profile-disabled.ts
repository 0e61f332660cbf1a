import { chosenOptions, switchesProfileOff } from '../../../src/derive/hardening/security-profile.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const securityProfileDisabled = defineCheck({
  meta: {
    id: 'security-profile-disabled',
    priority: 'P1',
    title: 'No container switches a security profile of the kernel off',
    failureTitle: 'Containers switch security profiles of the kernel off',
    why: 'seccomp, AppArmor and SELinux stop most known ways out of a container; without them a flaw in the kernel suffices.',
    fix: 'Remove the option from `security_opt`, or name a profile made for the service.',
    impact: 'break-out from the container',
    effort: 'medium',
    references: [
      cis('5.2'),
      cis('5.3'),
      cis('5.22'),
      composeSpec('05-services', 'security_opt'),
      owaspDocker('rule-6-use-linux-security-module-seccomp-apparmor-or-selinux', 'rule 6, security profiles'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const findings = containers.flatMap((container) => {
      const disabled = chosenOptions(container.security).filter(switchesProfileOff);
      if (disabled.length === 0) return [];
      return {
        subject: containerSubject(container),
        message: `it sets ${disabled.join(' and ')}`,
        observed: `security_opt: ${container.security.options.join(', ')}`,
        expected: 'the default profiles or profiles of its own',
        evidence: [container.evidence] as const,
      };
    });
    return judge(containers, findings, 'the target has no container');
  },
});

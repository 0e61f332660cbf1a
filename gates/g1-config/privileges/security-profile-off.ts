import { switchesProfileOff } from '../../../src/derive/hardening/security-profile.ts';
import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const securityProfileOff = defineCheck({
  meta: {
    id: 'security-profile-off',
    priority: 'P0',
    title: 'No service switches a security profile of the kernel off',
    failureTitle: 'Services switch security profiles of the kernel off',
    why: 'seccomp, AppArmor and SELinux stop most known ways out of a container; without them a flaw in the kernel suffices.',
    fix: 'Remove the option from `security_opt`, or name a profile made for the service.',
    impact: 'break-out from the container',
    effort: 'medium',
    references: [
      cis('5.2'),
      cis('5.3'),
      cis('5.22'),
      composeSpec('05-services', 'security_opt'),
      owaspDocker('rule-6---use-linux-security-module-seccomp-apparmor-or-selinux', 'rule 6, security profiles'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    security_opt: ["seccomp:unconfined"]
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    security_opt: ["no-new-privileges:true"]
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject);
    const findings = services.flatMap((service) => {
      const off = service.securityOpt.filter(switchesProfileOff);
      if (off.length === 0) return [];
      return {
        subject: placeOf(service, 'security_opt'),
        message: `security_opt holds ${off.join(' and ')}`,
        observed: off.join(', '),
        expected: 'the default profiles, or profiles of its own',
        fix: `Remove ${off.map((option) => `\`${option}\``).join(' and ')} from \`security_opt\`, or name a profile made for the service.`,
        evidence: [service.evidence] as const,
      };
    });
    return judgeDeclared(composeProject, services, findings, 'the Compose files declare no service');
  },
});

import { capabilityDanger, capabilityName } from '../../../src/derive/hardening/capability.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const dangerousCapabilityAdded = defineCheck({
  meta: {
    id: 'dangerous-capability-added',
    priority: 'P1',
    title: 'No container was given a dangerous capability',
    failureTitle: 'Containers were given dangerous capabilities',
    why: 'Such a capability lets a process reach past the walls of its container.',
    fix: 'Remove it from `cap_add`; where the service needs it, move that work into a container of its own.',
    impact: 'break-out from the container',
    effort: 'medium',
    references: [
      cis('5.4'),
      composeSpec('05-services', 'cap_add'),
      owaspDocker(
        'rule-3-limit-capabilities-grant-only-specific-capabilities-needed-by-a-container',
        'rule 3, capabilities',
      ),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const findings = containers.flatMap((container) => {
      const dangerous = container.security.capAdd.filter((name) => capabilityDanger(name) !== undefined);
      if (dangerous.length === 0) return [];
      const isFatal = dangerous.some((name) => capabilityDanger(name) === 'takes the host');
      return {
        subject: containerSubject(container),
        message: `it was given ${dangerous.map(capabilityName).join(', ')}`,
        observed: `cap_add: ${container.security.capAdd.join(', ')}`,
        expected: 'no capability that reaches past the container',
        ...(isFatal && { priority: 'P0' as const }),
        evidence: [container.evidence] as const,
      };
    });
    return judge(containers, findings, 'the target has no container');
  },
});

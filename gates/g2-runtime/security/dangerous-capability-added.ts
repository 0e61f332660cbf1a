import { type CapabilityDanger, capabilityDanger, capabilityName } from '../../../src/derive/hardening/capability.ts';
import { capabilitiesBeyondDefault } from '../../../src/derive/hardening/effective-capabilities.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { Container } from '../../../src/model/evidence/container.ts';
import type { DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

/** The most dangerous one decides; reading past permissions stays within the container by itself. */
const PRIORITIES = [
  ['takes the host', 'P0'],
  ['weakens the wall', 'P1'],
  ['reads the protected', 'P2'],
] as const satisfies readonly (readonly [CapabilityDanger, string])[];

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
    // A privileged container has all of them, which a check of its own says.
    const examined = containers.filter(({ security }) => !security.privileged);
    const findings = examined.flatMap((container) => {
      const dangers = capabilitiesBeyondDefault(container.security).map((name) => ({
        name,
        danger: capabilityDanger(name),
      }));
      const priority = PRIORITIES.find(([danger]) => dangers.some((one) => one.danger === danger))?.[1];
      if (priority === undefined) return [];
      const dangerous = dangers.filter(({ danger }) => danger !== undefined).map(({ name }) => name);
      return {
        subject: containerSubject(container),
        message: `it was given ${givenText(container.security, dangerous)}`,
        observed: observedText(container.security),
        expected: 'no capability that reaches past the container',
        ...(priority !== 'P1' && { priority }),
        evidence: [container.evidence] as const,
      };
    });
    return judge(examined, findings, 'the target has no container that is not privileged');
  },
});

type Security = DeepReadonly<Container>['security'];

function givenText({ capAdd, capDrop }: Security, dangerous: readonly string[]): string {
  if (!capAdd.map(capabilityName).includes('ALL')) return dangerous.join(', ');
  const without = capDrop.map(capabilityName).filter((name) => name !== 'ALL');
  return without.length === 0 ? 'ALL' : `ALL but ${without.join(', ')}`;
}

function observedText({ capAdd, capDrop }: Security): string {
  const dropped = capDrop.length === 0 ? '' : `; cap_drop: ${capDrop.join(', ')}`;
  return `cap_add: ${capAdd.join(', ')}${dropped}`;
}
